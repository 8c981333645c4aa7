package org.tawasul.process.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * The engine's own SQL, some hundred statements in MyBatis mappings, read on a thread of
 * its own from the moment it is made: reading them is a quarter of what the engine's
 * start takes, and needs no database.
 * <p>
 * The engine would do the same by itself when it is built
 * ({@code ProcessEngineConfigurationImpl.initSqlSessionFactory}); what it sets there is
 * set here.
 */
class EngineStatements {

	private static final String DATABASE = "postgres";

	private static final String NO_TABLE_PREFIX = "";

	private final CompletableFuture<Configuration> read = new CompletableFuture<>();

	EngineStatements() {
		Thread reader = new Thread(() -> this.read.completeAsync(EngineStatements::read, Runnable::run),
				"engine-statements");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Waits until the statements are read, and lets the engine run them.
	 * @param engine whose data source they go to, in transactions that Spring begins and
	 * ends
	 * @return what the engine makes its sessions by
	 * @throws java.util.concurrent.CompletionException if the mappings cannot be read
	 */
	SqlSessionFactory on(SpringProcessEngineConfiguration engine) {
		Configuration statements = this.read.join();
		statements.setEnvironment(new Environment("default", new ManagedTransactionFactory(), engine.getDataSource()));
		@Nullable Integer timeout = engine.getJdbcStatementTimeout();
		statements.setDefaultStatementTimeout(timeout);
		if (engine.isJdbcBatchProcessing()) {
			statements.setDefaultExecutorType(ExecutorType.BATCH);
		}
		return new DefaultSqlSessionFactory(statements);
	}

	private static Configuration read() {
		Properties dialect = new Properties();
		dialect.put("prefix", NO_TABLE_PREFIX);
		SpringProcessEngineConfiguration.initSqlSessionFactoryProperties(dialect, NO_TABLE_PREFIX, DATABASE);
		ClassPathResource mappings = new ClassPathResource(
				SpringProcessEngineConfiguration.DEFAULT_MYBATIS_MAPPING_FILE);
		try (Reader reader = new InputStreamReader(mappings.getInputStream(), StandardCharsets.UTF_8)) {
			return new XMLConfigBuilder(reader, "", dialect).parse();
		}
		catch (IOException ex) {
			throw new IllegalStateException(mappings + " cannot be read", ex);
		}
	}

}
