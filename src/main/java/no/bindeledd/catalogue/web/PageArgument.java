package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands a {@link Page} to the methods of controllers under {@code /{lang}} and its parts to their
 * templates. A language that we do not speak is an address that does not exist.
 */
@Component
class PageArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final Texts texts;
  private final PageLanguage languages;

  PageArgument(Texts texts, PageLanguage languages) {
    this.texts = texts;
    this.languages = languages;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Page.class;
  }

  @Override
  public Page resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var variables =
        (Map<?, ?>)
            Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
    Language language =
        languages.byCode(String.valueOf(variables.get("lang"))).orElseThrow(NotFound::new);
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String path = request.getRequestURI().substring(1 + language.code().length());
    Page page = Page.of(language, texts, path + query);
    if (container != null) {
      container.addAllAttributes(page.model());
    }
    return page;
  }
}
