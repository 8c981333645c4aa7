package org.tawasul;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Clears up after each class what nodes do all the time and tests do not, for the
 * scheduler does not run: otherwise whoever reads counters next adds up the changes of
 * all tests before for each page, and whoever renders a message renders all of theirs.
 */
public class LeftBehindListener implements TestExecutionListener {

	private static final int BATCH = 5_000;

	@Override
	public void afterTestClass(TestContext test) {
		if (!test.hasApplicationContext()) {
			return;
		}
		JdbcClient jdbc = test.getApplicationContext().getBean(JdbcClient.class);
		jdbc.sql("delete from app.outbox_message where rendered_at is null and failure is null").update();
		// Without it the next statement takes a quarter of an hour where a class has left
		// tens of thousands that the database has not looked at yet.
		jdbc.sql("analyze app.indicator_delta").update();
		// Of cases that came and went, each would be folded twice for nothing.
		jdbc.sql("delete from app.indicator_delta where fact in"
				+ " (select fact from app.indicator_delta group by fact having sum(sign) = 0)")
			.update();
		int folded;
		do {
			folded = jdbc.sql("select greatest(app.fold_indicators(:most), app.fold_surveys(:most))")
				.param("most", BATCH)
				.query(Integer.class)
				.single();
		}
		while (folded == BATCH);
	}

}
