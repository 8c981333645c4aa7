package org.tawasul;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.tawasul.process.CaseConsistencyCheck;
import org.tawasul.process.CaseConsistencyListener;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ModelCoverageRecorder;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application: a real PostgreSQL, the demo ministry, a real port, the
 * real engine whose jobs run when the test says so. All such tests share one context, so
 * none may add beans of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({ CaseScenario.class, CaseConsistencyCheck.class, ModelCoverageRecorder.class })
@TestExecutionListeners(listeners = { CaseConsistencyListener.class, LeftBehindListener.class },
		mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface TawasulTest {

}
