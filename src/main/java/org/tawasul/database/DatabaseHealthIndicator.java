package org.tawasul.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database can serve: it answers, it writes, and its disk has room. It says
 * so within three seconds, whatever is the matter, and so has a connection of its own:
 * the pool's waiters wait longer, and a busy pool is no lost database.
 */
@Component("dbHealthIndicator")
class DatabaseHealthIndicator implements HealthIndicator, AutoCloseable {

	/** In milliseconds, to connect; an answer may take a second more. */
	private static final long CONNECT = 1000;

	/** Sorted with so little memory, the rows go to the disk. */
	private static final String LITTLE_MEMORY = "set work_mem = '64kB'";

	private static final String FILLS_DISK = """
			select count(*) from (select number from generate_series(1, 20000) number order by number desc offset 0) s""";

	private static final String WRITES = "update app.database_probe set checked_at = now()";

	private final HikariDataSource connections;

	/** However often anyone asks, the database is asked twice a second. */
	private final LoadingCache<String, Health> last = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMillis(500))
		.build((any) -> check());

	DatabaseHealthIndicator(HikariDataSource pool) {
		HikariConfig config = new HikariConfig();
		config.setPoolName("health");
		config.setJdbcUrl(pool.getJdbcUrl());
		config.setUsername(pool.getUsername());
		config.setPassword(pool.getPassword());
		config.setDataSourceProperties(pool.getDataSourceProperties());
		config.addDataSourceProperty("connectTimeout", 1);
		config.addDataSourceProperty("socketTimeout", 1);
		config.setConnectionInitSql(LITTLE_MEMORY);
		config.setMaximumPoolSize(1);
		config.setMinimumIdle(0);
		config.setInitializationFailTimeout(-1);
		config.setConnectionTimeout(CONNECT);
		config.setValidationTimeout(CONNECT / 2);
		this.connections = new HikariDataSource(config);
	}

	@Override
	public Health health() {
		return this.last.get("");
	}

	private Health check() {
		try (Connection connection = this.connections.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(FILLS_DISK);
			statement.execute(WRITES);
			return Health.up().build();
		}
		catch (SQLException ex) {
			return Health.down(ex).build();
		}
	}

	@Override
	public void close() {
		this.connections.close();
	}

}
