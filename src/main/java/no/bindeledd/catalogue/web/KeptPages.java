package no.bindeledd.catalogue.web;

import java.util.List;
import no.bindeledd.catalogue.ready.PageRules;
import no.bindeledd.catalogue.ready.PageRules.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pages whose bytes a node keeps ready, one line for each kind. What has no line is made anew
 * each time; that is right for whatever we are not sure of. A page may have a line if
 *
 * <ul>
 *   <li>everybody gets the same, and {@link Freshness} says of it that they may keep it;
 *   <li>all that it shows comes from the catalogue as {@code Publication} follows it, the texts and
 *       the day: no people, no units by themselves, no grants, nothing that somebody can change
 *       without the version of the catalogue growing;
 *   <li>its parameters are all here. Others are taken out of the request before the page is made.
 * </ul>
 *
 * In an address {@code {municipality}} and {@code {id}} are identities and {@code {name}} is
 * anything else that has letters, digits and hyphens.
 */
@Configuration(proxyBeanMethods = false)
class KeptPages {
  @Bean
  PageRules pageRules() {
    return new PageRules(
        List.of(
            Rule.of("/"),
            Rule.of("/activities", Search.PARAMETERS),
            Rule.of("/activities/week", Search.parametersAnd("week")),
            Rule.of("/activities/month", Search.parametersAnd("month")),
            Rule.ofMunicipality("/activities/{municipality}-{id}"),
            Rule.ofMunicipality("/activities/{municipality}-{id}.ics"),
            Rule.of("/activities.ics", Search.PARAMETERS),
            Rule.of("/activities.rss", Search.PARAMETERS),
            Rule.of("/embed", Search.PARAMETERS),
            Rule.of("/open"),
            Rule.of("/open/embed", Search.PARAMETERS),
            Rule.of("/themes"),
            Rule.of("/themes/{name}", "municipality", "page"),
            Rule.of("/new"),
            Rule.of("/about"),
            Rule.of("/accessibility"),
            Rule.of("/privacy")));
  }
}
