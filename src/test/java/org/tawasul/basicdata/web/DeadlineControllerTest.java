package org.tawasul.basicdata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.TawasulTest;
import org.tawasul.deadline.PublishedDeadlineTable;
import org.tawasul.deadline.PublishedDeadlineTable.Column;
import org.tawasul.deadline.PublishedDeadlineTable.Row;
import org.tawasul.deadline.PublishedDeadlineTables;
import org.tawasul.directory.Role;
import org.tawasul.process.ChangedModels;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The deadlines of the published table, in words. */
@TawasulTest
class DeadlineControllerTest {

	private static final String PAGE = "/desk/basic-data/deadlines";

	@Autowired
	private MockMvc pages;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private PublishedDeadlineTables tables;

	@Autowired
	private DeadlineTableMapper mapper;

	@Autowired
	private ThymeleafViewResolver views;

	@Autowired
	@Qualifier("springSecurityFilterChain")
	private Filter security;

	private final List<String> deployments = new ArrayList<>();

	@AfterEach
	void theReleasedModelCountsAgain() {
		this.deployments.forEach((deployment) -> this.repository.deleteDeployment(deployment, true));
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void thereIsNoSuchPageForAnybodyElse(Role role) throws Exception {
		this.pages.perform(get(PAGE).with(user("somebody").roles(role.name()))).andExpect(status().isNotFound());
	}

	@Test
	void basicDataLeadsThere() throws Exception {
		assertThat(page("/desk/basic-data?lang=ar")).contains("href=\"" + PAGE + "\"");
	}

	@Test
	void timesAreSaidInArabic() throws Exception {
		assertThat(page(PAGE + "?lang=ar"))
			.contains("مهل الطلب", "هام جدًا", "30 دقيقة", "4 ساعات عمل", ">يوم عمل<", ">يوما عمل<", "على مدار الساعة",
					"بعد مضي 75٪ من المهلة", "غرفة العمليات", "لا أحد", "إلى مدير الجهة",
					"معالي الوزير ومكتبه: لا يُصعَّد", "Camunda Modeler", "<bdi>1.2.0</bdi>",
					"href=\"/desk/basic-data/holidays\"")
			.doesNotContain("<code", "editor.deadlines", "PT4H");
	}

	@Test
	void timesAreSaidInEnglish() throws Exception {
		assertThat(page(PAGE + "?lang=en"))
			.contains("Very important", "30 minutes", "4 working hours", "1 working day", "Round the clock",
					"After 50% of the time", "To the head of the unit", "Nobody")
			.doesNotContain("<code", "editor.deadlines", "يوم عمل");
	}

	@Test
	void timesThatAreTheSameForAllAreSaidOnceAndOthersInTheirRows() throws Exception {
		assertThat(page(PAGE + "?lang=ar")).contains("<dt>مهلة الاعتراض</dt>").doesNotContain(">مهلة الاعتراض</th>");
		PublishedDeadlineTable reporters = this.tables.current().get(2);
		List<Row> rows = List.of(new Row(List.of("\"COMPLAINT\""), List.of("\"P5D\"", "\"P20D\"")),
				new Row(List.of("not(\"COMPLAINT\")"), List.of("\"P5D\"", "\"P10D\"")));
		assertThat(pageOf(List.of(new PublishedDeadlineTable(reporters.caseTypes(), reporters.name(), 1, null,
				reporters.since(), reporters.conditions(), reporters.answers(), rows))))
			.contains(">مهلة الاعتراض</th>", "20 يومًا", "<dt>مهلة رد المستفيد</dt>")
			.doesNotContain("<dt>مهلة الاعتراض</dt>");
	}

	@Test
	void aTableThatAnOwnerPublishesIsShownAtOnceAlsoOneThatCameAlone() throws Exception {
		String changed = cell(ChangedModels.releasedDeadlines(), "Then_Important_assess", "\"PT5H\"");
		assertThat(page(PAGE + "?lang=ar")).doesNotContain("5 ساعات عمل");
		this.deployments
			.add(this.repository.createDeployment().addString("CaseDeadline.dmn", changed).deploy().getId());
		assertThat(page(PAGE + "?lang=ar")).as("published without the lifecycle").contains("5 ساعات عمل");
		publish(changed.replace("camunda:versionTag=\"1.2.0\"", "camunda:versionTag=\"1.3.0\""));
		assertThat(page(PAGE + "?lang=ar")).contains("5 ساعات عمل", "<bdi>1.3.0</bdi>");
	}

	/** Tables of older models, which would not be taken any more, are shown too. */
	@Test
	void whatCannotBeSaidInWordsIsShownAsItIsWritten() throws Exception {
		PublishedDeadlineTable table = this.tables.current().get(0);
		List<Column> conditions = new ArrayList<>(table.conditions());
		conditions.add(new Column("region", "<b>المنطقة"));
		List<Row> rows = List.of(
				new Row(List.of("-", "not(\"NORMAL\", \"IMPORTANT\")", "starts with(?, \"IN\")", "\"SA-01\""),
						List.of("if type = \"INCIDENT\" then \"PT1H\" else \"PT2H\"", "", "\"ALWAYS\"", "150",
								"\"everybody\"")),
				new Row(List.of("\"next\"", "", "", ""),
						List.of("\"P1DT4H30M\"", "\"soon\"", "\"ROUND_THE_CLOCK\"", "50", "\"\"")));
		assertThat(pageOf(List.of(new PublishedDeadlineTable(table.caseTypes(), table.name(), 1, null, table.since(),
				conditions, table.answers(), rows))))
			.contains("الكل عدا:", ">starts with(?, &quot;IN&quot;)<",
					">if type = &quot;INCIDENT&quot; then &quot;PT1H&quot; else &quot;PT2H&quot;<", "غير محدد",
					">&quot;ALWAYS&quot;<", ">150<", ">&quot;everybody&quot;<", ">&quot;next&quot;<",
					"إلى المستوى الأعلى", "يوم و4 ساعات و30 دقيقة", ">&quot;soon&quot;<", "&lt;b&gt;المنطقة",
					">&quot;SA-01&quot;<");
	}

	@Test
	void deadlinesThatNoTableDecidesAreNotShownAsOne() throws Exception {
		PublishedDeadlineTable table = this.tables.current().get(0);
		assertThat(pageOf(List.of(new PublishedDeadlineTable(table.caseTypes(), table.name(), 1, null, table.since(),
				List.of(), List.of(), List.of()))))
			.contains("أن المهل محددة بغير جدول")
			.doesNotContain("<table");
	}

	@Test
	void withoutATableThePageSaysWhoPublishesOne() throws Exception {
		assertThat(pageOf(List.of())).contains("لم يُنشر مع نموذج الإجراء جدول مهل", "Camunda Modeler")
			.doesNotContain("<table", "لهذه الأنواع");
	}

	@Test
	void ofSeveralLifecyclesEachTableSaysWhichTypesGetIt() throws Exception {
		PublishedDeadlineTable table = this.tables.current().get(0);
		assertThat(pageOf(List.of(of(table, "الأولى", "INCIDENT", "INQUIRY"), of(table, "الثانية", "COMPLAINT"))))
			.containsSubsequence("الأولى</h2>", "لهذه الأنواع: بلاغ، استفسار", "الثانية</h2>", "لهذه الأنواع: شكوى");
		assertThat(page(PAGE + "?lang=ar")).as("one lifecycle for all").doesNotContain("لهذه الأنواع");
	}

	private static PublishedDeadlineTable of(PublishedDeadlineTable table, String name, String... types) {
		return new PublishedDeadlineTable(List.of(types), name, table.version(), table.versionTag(), table.since(),
				table.conditions(), table.answers(), table.rows());
	}

	/** The page as it is when other tables are published than in this installation. */
	private String pageOf(List<PublishedDeadlineTable> published) throws Exception {
		return MockMvcBuilders.standaloneSetup(new DeadlineController(() -> published, this.mapper))
			.setViewResolvers(this.views::resolveViewName)
			.setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("ar")))
			.apply(springSecurity(this.security))
			.build()
			.perform(get(PAGE).with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private void publish(String table) {
		this.deployments.add(ChangedModels.deployDeadlines(this.repository, table).getId());
	}

	private String page(String address) throws Exception {
		return this.pages.perform(get(address).with(user("admin").roles(Role.ADMINISTRATOR.name())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	/** The table with another text in one of its cells. */
	private static String cell(String table, String id, String text) {
		String changed = table.replaceFirst("(id=\"" + id + "\">\\s*<text>)[^<]*", "$1" + text);
		assertThat(changed).as(id).isNotEqualTo(table);
		return changed;
	}

}
