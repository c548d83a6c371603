package no.bindeledd.activity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A machine that translates, under {@code bindeledd.translator}.
 *
 * @param address of a server that speaks LibreTranslate's HTTP interface; empty: no machine
 * @param key what it wants to be shown, empty for none
 * @param within for a whole answer
 */
@ConfigurationProperties("bindeledd.translator")
record TranslatorProperties(
    @DefaultValue("") String address,
    @DefaultValue("") String key,
    @DefaultValue("20s") Duration within) {}
