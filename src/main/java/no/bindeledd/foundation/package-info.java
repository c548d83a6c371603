/** What every module stands on; knows none of them, and all of it may be used by all. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package no.bindeledd.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
