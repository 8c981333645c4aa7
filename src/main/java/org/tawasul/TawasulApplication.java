package org.tawasul;

import java.util.TimeZone;

import org.tawasul.database.MigrateCommand;
import org.tawasul.sampledata.FillCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tawasul: the ministry's single point of contact for the public.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TawasulApplication {

	/**
	 * Starts everything. The process's zone is the ministry's, because the engine reads
	 * its timestamps in the zone of the JVM.
	 * @param args Spring Boot's command line; {@code migrate} before it brings the tables
	 * up to date and ends, {@code fill} fills an empty demo with cases
	 */
	public static void main(String[] args) {
		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Riyadh"));
		if (MigrateCommand.isRequestedBy(args)) {
			MigrateCommand.run(args);
			return;
		}
		if (FillCommand.isRequestedBy(args)) {
			System.exit(FillCommand.run(TawasulApplication.class, args));
		}
		ConfigurableApplicationContext context = SpringApplication.run(TawasulApplication.class, args);
		// Started to import files, it has done its work.
		if (context.getEnvironment().containsProperty("tawasul.import.dir")) {
			System.exit(SpringApplication.exit(context));
		}
	}

}
