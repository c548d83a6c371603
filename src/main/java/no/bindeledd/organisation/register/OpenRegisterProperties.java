package no.bindeledd.organisation.register;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the open registers are asked and how politely, under {@code bindeledd.register.open}.
 *
 * @param units address of Enhetsregisteret's open API; empty: it is not asked
 * @param voluntary address of Frivillighetsregisteret's; empty: it is not asked
 * @param connectWithin for the connection
 * @param lookUpWithin for a whole answer that a person waits for
 * @param jobWithin for a whole answer that a job waits for
 * @param perSecond requests of jobs, and as many of people, at most
 * @param firstPause after a first failure; it doubles with each further one
 * @param longestPause no pause is longer, whatever the register asks for
 * @param cachedFor how long an answer to a person's question counts
 */
@ConfigurationProperties("bindeledd.register.open")
record OpenRegisterProperties(
    @DefaultValue("") String units,
    @DefaultValue("") String voluntary,
    @DefaultValue("2s") Duration connectWithin,
    @DefaultValue("3s") Duration lookUpWithin,
    @DefaultValue("20s") Duration jobWithin,
    @DefaultValue("5") int perSecond,
    @DefaultValue("2s") Duration firstPause,
    @DefaultValue("15m") Duration longestPause,
    @DefaultValue("1h") Duration cachedFor) {}
