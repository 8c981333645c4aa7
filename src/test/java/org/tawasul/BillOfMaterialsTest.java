package org.tawasul;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bill of materials that the build puts into the jar. Maven makes none while it is
 * offline.
 */
@Tag("services")
@EnabledIfSystemProperty(named = "maven.mode", matches = "offline=false")
class BillOfMaterialsTest {

	@Test
	void namesWhatTheJarContainsAndNothingVulnerableThatIsKnown() throws IOException {
		JsonNode bill = new ObjectMapper()
			.readTree(new ClassPathResource("META-INF/sbom/application.cdx.json").getInputStream());
		assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
		Map<String, String> versions = new HashMap<>();
		bill.path("components")
			.forEach((part) -> versions.put(part.path("name").asText(), part.path("version").asText()));
		assertThat(versions).containsKeys("camunda-engine", "camunda-webapp-webjar", "tomcat-embed-core", "pdfbox")
			.doesNotContainKeys("junit-jupiter", "playwright");
		// CVE-2025-53864
		assertThat(Version.parse(versions.get("nimbus-jose-jwt"))).isGreaterThanOrEqualTo(Version.parse("10.0.2"));
	}

}
