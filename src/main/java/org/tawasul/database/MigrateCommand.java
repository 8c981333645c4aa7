package org.tawasul.database;

import java.util.Arrays;
import java.util.stream.Stream;

import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Migrates the schema and exits, for installations whose application may not change
 * tables: {@code java -jar tawasul.jar migrate}, as the role of
 * {@code spring.flyway.user}. Nothing else of the application is started.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
@ComponentScan(basePackages = "org.tawasul", useDefaultFilters = false,
		includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
public class MigrateCommand {

	private static final String COMMAND = "migrate";

	/**
	 * Whether the command line asks for the migration only.
	 * @param args the command line
	 * @return whether its first word is {@code migrate}
	 */
	public static boolean isRequestedBy(String... args) {
		return args.length > 0 && COMMAND.equals(args[0]);
	}

	/**
	 * Migrates. {@code spring.flyway.enabled} is ignored, so that command and application
	 * may share their settings.
	 * @param args the command line, with settings after the command
	 */
	public static void run(String... args) {
		String[] settings = Stream.concat(Arrays.stream(args).skip(1), Stream.of("--spring.flyway.enabled=true"))
			.toArray(String[]::new);
		new SpringApplicationBuilder(MigrateCommand.class).web(WebApplicationType.NONE).run(settings).close();
	}

}
