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
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithSecurityContextTestExecutionListener;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;
import org.springframework.test.context.web.ServletTestExecutionListener;

/**
 * A test of the whole application: a real PostgreSQL, the demo ministry, a real port, the
 * real engine whose jobs run when the test says so. All such tests share one context, so
 * none may add beans of its own. Of the listeners, those that such tests need: others
 * would look through all beans for mocks before and after each of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
@Import({ CaseScenario.class, CaseConsistencyCheck.class, ModelCoverageRecorder.class })
@TestExecutionListeners({ ServletTestExecutionListener.class, DependencyInjectionTestExecutionListener.class,
		TransactionalTestExecutionListener.class, WithSecurityContextTestExecutionListener.class,
		CaseConsistencyListener.class, LeftBehindListener.class })
public @interface TawasulTest {

}
