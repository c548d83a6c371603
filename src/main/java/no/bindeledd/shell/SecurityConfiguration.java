package no.bindeledd.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import no.bindeledd.identity.ui.SignInView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors of the three zones (docs/decisions/0003). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String SITE_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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

  /** The public site and newcomers' own pages: no session, so nothing here knows who asks. */
  @Bean
  @Order(2)
  SecurityFilterChain site(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            h ->
                h.cacheControl(c -> c.disable())
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                    .contentSecurityPolicy(c -> c.policyDirectives(SITE_POLICY)))
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
