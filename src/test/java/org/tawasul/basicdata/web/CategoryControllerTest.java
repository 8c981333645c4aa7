package org.tawasul.basicdata.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.CategoryService;
import org.tawasul.casefile.CategorySettings;
import org.tawasul.directory.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Names, order and offer of categories, edited on the desk. */
@TawasulTest
@Transactional
class CategoryControllerTest {

	private static final String PAGE = "/desk/basic-data/categories";

	private static final String FIRE = PAGE + "/FIRE";

	@Autowired
	private MockMvc pages;

	@Autowired
	private CategoryService categories;

	private EditorBrowser browser;

	@BeforeEach
	void signIn() throws Exception {
		this.browser = new EditorBrowser(this.pages);
		this.browser.open(PAGE);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void categoriesAreEditedByNobodyElse(Role role) throws Exception {
		for (String page : new String[] { PAGE, FIRE }) {
			this.pages.perform(get(page).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void listShowsOrderNamesCodesAndWhatHangsOnEach() throws Exception {
		assertThat(this.browser.open(PAGE)).containsSubsequence("صيانة مبنى", "BUILDING_MAINTENANCE", "حريق", "Fire",
				"questions?about=FIRE", "أخرى", "كما تظهر للمبلّغ", "Food poisoning");
		assertThat(this.browser.open(FIRE)).contains("/desk/basic-data/questions/burning", "/desk/basic-data/deadlines",
				"لا ردود جاهزة بعد");
	}

	@Test
	void unknownCodesHaveNoPage() throws Exception {
		this.pages.perform(get(PAGE + "/FLOOD").with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isNotFound());
	}

	@Test
	void newNamesAndExplanationsAreShownInThePreviewAndRecorded() throws Exception {
		assertThat(this.browser.send(FIRE + "/category", "arabic_name", " حريق أو انفجار ", "english_name",
				"Fire or explosion", "arabic_hint", "دخان، تماس كهربائي", "english_hint", "", "offered", "on"))
			.contains("حُفظ التغيير", "<del><bdi>حريق</bdi></del>", "دخان، تماس كهربائي", "الاسم الأصلي: حريق");
		CategorySettings fire = this.categories.settings(Category.FIRE);
		assertThat(fire).isEqualTo(new CategorySettings(Category.FIRE, "حريق أو انفجار", "Fire or explosion",
				"دخان، تماس كهربائي", null, true));
		assertThat(this.browser.open(PAGE)).contains("تغيير موضوع بلاغ", "حريق أو انفجار");
		assertThat(this.browser.open("/desk/basic-data/questions?about=FIRE")).contains("حريق أو انفجار");
	}

	@Test
	void previewShowsWhatIsTypedAndSavesNothing() throws Exception {
		assertThat(this.browser.send(FIRE + "/category", "arabic_name", "نار", "english_name", "", "offered", "on",
				"preview", "true"))
			.contains("<span class=\"choice-name\">نار</span>", "<span class=\"choice-name\">Fire</span>",
					"هذا الحقل مطلوب");
		assertThat(this.categories.settings(Category.FIRE).arabicName()).isEqualTo("حريق");
	}

	@ParameterizedTest(name = "{0}={1}: {2}")
	@CsvSource({ "arabic_name, '', هذا الحقل مطلوب", "arabic_name, '\u200B\u0640', هذا الحقل مطلوب",
			"english_name, '…', لا بد أن يحوي الاسم حرفًا", "arabic_name, '\u2067نار', رموز مخفية",
			"english_name, 'Fi\u0007re', رموز تحكم غير مقروءة",
			"arabic_name, ' عُنـــف ', هذا الاسم لموضوع آخر: VIOLENCE",
			"arabic_name, اخري, هذا الاسم لموضوع آخر: OTHER", "english_name, OTHER, هذا الاسم لموضوع آخر: OTHER",
			"english_name, TOO_LONG, الحد الأعلى 60", "arabic_hint, TOO_LONG, الحد الأعلى 150" })
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(String field, String value, String message) throws Exception {
		String typed = value.equals("TOO_LONG") ? "x".repeat(151) : value;
		String page = this.browser.send(FIRE + "/category", "arabic_name", field.equals("arabic_name") ? typed : "نار",
				"english_name", field.equals("english_name") ? typed : "Blaze",
				field.equals("arabic_hint") ? field : "english_hint", field.equals("arabic_hint") ? typed : "smoke",
				"offered", "on");
		assertThat(page).contains(message, "id=\"category-" + field + "-fault\"")
			.contains(field.equals("arabic_name") ? "value=\"Blaze\"" : "value=\"نار\"");
		assertThat(this.categories.settings(Category.FIRE).arabicName()).isEqualTo("حريق");
	}

	@Test
	void withdrawnCategoryIsMarkedAndOtherCannotBeWithdrawn() throws Exception {
		this.browser.send(PAGE + "/CLEANLINESS/category", "arabic_name", "نظافة", "english_name", "Cleanliness");
		assertThat(this.categories.settings(Category.CLEANLINESS).offered()).isFalse();
		assertThat(this.browser.open(PAGE)).contains("لا يُعرض على المبلّغين", "يُعرض على المبلّغين:");
		assertThat(this.browser.send(PAGE + "/OTHER/category", "arabic_name", "غير ذلك", "english_name", "Else"))
			.contains("لا بد أن يُعرض هذا الموضوع", "value=\"غير ذلك\"");
		assertThat(this.categories.settings(Category.OTHER).offered()).isTrue();
	}

	@Test
	void orderIsChangedByButtonsAndTheButtonThatWasPressedKeepsTheFocus() throws Exception {
		String page = this.browser.send(PAGE + "/move", "code", "FIRE", "direction", "up");
		assertThat(this.categories.inOrder().get(0)).isEqualTo(Category.FIRE);
		assertThat(page).contains("تغيّر الترتيب", "نقل إلى أعلى")
			.contains("aria-label=\"أسفل: حريق\" autofocus=\"autofocus\"");
		this.browser.send(PAGE + "/move", "code", "FIRE", "direction", "down");
		assertThat(this.categories.inOrder()).containsExactly(Category.values());
	}

	@Test
	void secondAdministratorIsToldWhatChangedMeanwhileEvenAfterAnErrorOfTheirOwn() throws Exception {
		this.browser.send(FIRE + "/category", "was.arabic_name", "حريق", "arabic_name", "نار", "english_name", "Fire",
				"offered", "on");
		assertThat(this.browser.send(FIRE + "/category", "was.arabic_name", "حريق", "arabic_name", "لهب",
				"english_name", "", "offered", "on"))
			.contains("هذا الحقل مطلوب", "name=\"was.arabic_name\" value=\"حريق\"");
		assertThat(this.browser.send(FIRE + "/category", "was.arabic_name", "حريق", "was.offered", "✗", "arabic_name",
				"لهب", "english_name", "Flame", "offered", "on"))
			.contains("كان «حريق» وصار «نار»", "كان «✗» وصار «✓»", "value=\"لهب\"",
					"name=\"was.arabic_name\" value=\"نار\"");
		assertThat(this.categories.settings(Category.FIRE).arabicName()).isEqualTo("نار");
	}

}
