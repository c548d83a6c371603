package no.bindeledd.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.SitePolicy;
import no.bindeledd.identity.ui.SignInView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors of the three zones (docs/decisions/0003). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** As on the site, without script or form, in whoever's frame. */
  private static final String EMBED_POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
          + " form-action 'none'; base-uri 'none'; frame-ancestors *";

  private static final Set<String> EMBEDDED =
      Arrays.stream(Language.values())
          .map(language -> "/" + language.code() + "/embed")
          .collect(Collectors.toUnmodifiableSet());

  /** Signed-in work: a session, and a nonce for each script (see {@link ScriptNonces}). */
  @Bean
  @Order(1)
  SecurityFilterChain app(HttpSecurity http) throws Exception {
    return http.securityMatcher("/app/**")
        .with(
            VaadinSecurityConfigurer.vaadin(),
            v ->
                v.loginView(SignInView.class, "/")
                    // An address that leads nowhere is answered by the frame, in its language.
                    .anyRequest(AuthorizedUrl::authenticated))
        .headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** The list for other people's pages: nowhere else may a frame hold what is ours. */
  @Bean
  @Order(2)
  SecurityFilterChain embedded(HttpSecurity http) throws Exception {
    return withoutSession(
        http.securityMatcher(request -> EMBEDDED.contains(request.getRequestURI())),
        headers ->
            headers
                .frameOptions(f -> f.disable())
                .contentSecurityPolicy(c -> c.policyDirectives(EMBED_POLICY)));
  }

  /** The public site and newcomers' own pages: no session, so nothing here knows who asks. */
  @Bean
  @Order(3)
  SecurityFilterChain site(HttpSecurity http) throws Exception {
    return withoutSession(
        http, headers -> headers.contentSecurityPolicy(c -> c.policyDirectives(SitePolicy.ALL)));
  }

  private static SecurityFilterChain withoutSession(
      HttpSecurity http, Customizer<HeadersConfigurer<HttpSecurity>> policy) throws Exception {
    return http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            h -> {
              h.cacheControl(c -> c.disable())
                  .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN));
              policy.customize(h);
            })
        .build();
  }

  /** Nobody signs in with a password. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException("no passwords");
    };
  }
}
