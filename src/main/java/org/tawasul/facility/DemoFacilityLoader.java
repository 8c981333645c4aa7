package org.tawasul.facility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tawasul.casefile.FacilityKind;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty register with the invented schools of <code>demo/facilities.csv</code>.
 */
@Component
@Profile("demo")
class DemoFacilityLoader implements SmartInitializingSingleton {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setNullString("")
		.get();

	private final FacilityRegister register;

	private final TransactionTemplate transaction;

	DemoFacilityLoader(FacilityRegister register, PlatformTransactionManager transactions) {
		this.register = register;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> fillIfEmpty());
	}

	private void fillIfEmpty() {
		this.register.lock();
		if (this.register.page("", "", 1).isEmpty()) {
			this.register.write(read(), List.of());
		}
	}

	private static List<RegisteredFacility> read() {
		try (CSVParser parser = CSVParser.parse(new ClassPathResource("demo/facilities.csv").getInputStream(),
				StandardCharsets.UTF_8, FORMAT)) {
			return parser.stream().map(DemoFacilityLoader::facility).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RegisteredFacility facility(CSVRecord row) {
		return new RegisteredFacility(row.get("code"), FacilityKind.valueOf(row.get("kind")), row.get("arabic_name"),
				row.get("english_name"), row.get("unit"), row.get("region"), new BigDecimal(row.get("latitude")),
				new BigDecimal(row.get("longitude")), row.get("address"));
	}

}
