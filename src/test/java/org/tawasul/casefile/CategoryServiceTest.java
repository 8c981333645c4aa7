package org.tawasul.casefile;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.language.BundleTexts;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Names, order and offer of the categories; each test's changes are rolled back. */
@TawasulTest
@Transactional
class CategoryServiceTest {

	private static final Locale ARABIC = SupportedLanguages.ARABIC;

	private static final Locale ENGLISH = SupportedLanguages.ENGLISH;

	@Autowired
	private CategoryService categories;

	@Autowired
	private Messages messages;

	@Autowired
	private BundleTexts bundles;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void newInstallationHasTheNamesOfTheProductInItsOrderAndOffersAll() {
		assertThat(this.categories.inOrder()).containsExactly(Category.values());
		assertThat(this.categories.offered()).hasSameSizeAs(Category.values());
		for (Category category : Category.values()) {
			for (Locale language : SupportedLanguages.ALL) {
				assertThat(this.messages.text("category." + category, language))
					.isEqualTo(this.bundles.find("category." + category, language).orElseThrow())
					.isEqualTo(this.categories.settings(category).name(language));
			}
			assertThat(this.categories.settings(category).hint(ARABIC)).isNull();
		}
	}

	@Test
	void newNameCountsWhereverTheKeyIsLookedUpAndReadsAsItWasTyped() {
		save(named(Category.FIRE, "حريق أو «انفجار» {0}", "Fire or explosion: '{0}' isn't {"));
		assertThat(this.messages.text("category.FIRE", ARABIC)).isEqualTo("حريق أو «انفجار» {0}");
		assertThat(this.messages.text("category.FIRE", ENGLISH)).isEqualTo("Fire or explosion: '{0}' isn't {");
		assertThat(this.messages.text("category.VIOLENCE", ENGLISH)).isEqualTo("Violence");
		assertThat(this.messages.find("category.FLOOD", ARABIC)).isEmpty();
	}

	@Test
	void nameOfTheProductIsNotWrittenDownSoThatALaterReleaseCanImproveIt() {
		save(named(Category.FIRE, "نار", "Blaze"));
		save(named(Category.FIRE, this.categories.standardName(Category.FIRE, ARABIC), "Blaze"));
		assertThat(this.jdbc
			.sql("select arabic_name is null and english_name = 'Blaze' from app.category" + " where category = 'FIRE'")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void everyChangeRaisesTheVersionAndNothingElseDoes() {
		long before = this.categories.version();
		save(named(Category.FIRE, "نار", "Blaze"));
		assertThat(this.categories.version()).isGreaterThan(before);
		assertThat(this.categories.version()).isEqualTo(this.categories.version());
	}

	@Test
	void categoryMovesByOnePlaceAndNotBeyondTheEnds() {
		this.categories.lock();
		assertThat(this.categories.move(Category.FIRE, true)).isTrue();
		assertThat(this.categories.inOrder().subList(0, 3)).containsExactly(Category.FIRE,
				Category.BUILDING_MAINTENANCE, Category.CRIMINAL_INCIDENT);
		assertThat(this.categories.move(Category.FIRE, true)).isFalse();
		assertThat(this.categories.move(Category.OTHER, false)).isFalse();
		assertThat(this.categories.move(Category.FIRE, false)).isTrue();
		assertThat(this.categories.inOrder()).containsExactly(Category.values());
	}

	@Test
	void withdrawnCategoryIsOfferedNoMoreButStaysKnown() {
		save(EditedCategory.withdrawn(this.categories.settings(Category.CLEANLINESS)));
		assertThat(this.categories.offered()).extracting(CategorySettings::category)
			.doesNotContain(Category.CLEANLINESS)
			.contains(Category.OTHER);
		assertThat(this.categories.inOrder()).contains(Category.CLEANLINESS);
		assertThat(this.messages.text("category.CLEANLINESS", ENGLISH)).isEqualTo("Cleanliness");
	}

	@Test
	void tablesRefuseToWithdrawOther() {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> save(EditedCategory.withdrawn(this.categories.settings(Category.OTHER))));
	}

	@Test
	void tablesRefuseToDeleteACategory() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from app.category where category = 'FIRE'").update())
			.withStackTraceContaining("Cases keep this category");
	}

	/** A second cache stands for a second node: it has read the table before. */
	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	@SuppressWarnings("try")
	void anotherNodeSeesTheChangeOnceItComparesTheCounter() {
		CategoryCache other = new CategoryCache(this.jdbc, this.transactions, this.bundles);
		assertThat(other.get().categories().get(Category.VIOLENCE).name(ENGLISH)).isEqualTo("Violence");
		try (EditedCategory edited = new EditedCategory(this.categories, this.transactions, Category.VIOLENCE,
				EditedCategory.named("عنف أو تنمر", "Violence or bullying"))) {
			assertThat(this.categories.settings(Category.VIOLENCE).name(ENGLISH)).isEqualTo("Violence or bullying");
			other.recheck();
			assertThat(other.get().categories().get(Category.VIOLENCE).name(ENGLISH)).isEqualTo("Violence or bullying");
		}
		assertThat(this.categories.settings(Category.VIOLENCE).name(ENGLISH)).isEqualTo("Violence");
	}

	private static CategorySettings named(Category category, String arabic, String english) {
		return new CategorySettings(category, arabic, english, null, null, true);
	}

	private void save(CategorySettings settings) {
		List<CategorySettings> all = this.categories.lock();
		assertThat(all).hasSize(Category.values().length);
		this.categories.save(settings);
	}

}
