package org.tawasul.tracking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.attachment.IncomingFile;
import org.tawasul.attachment.SampleFiles;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseSecretService;
import org.tawasul.casefile.CaseService;
import org.tawasul.process.CaseScenario;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TawasulTest
class AttachmentApiControllerTest {

	private static final String FILES = "/api/v1/cases/{number}/attachments";

	private static final byte[] PICTURE = SampleFiles.png(1);

	@Autowired
	private MockMvc http;

	@Autowired
	private CaseScenario scenario;

	@Autowired
	private CaseService cases;

	@Autowired
	private CaseSecretService secrets;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private JdbcTemplate database;

	private CaseNumber number;

	@BeforeEach
	void openCase() {
		this.number = CaseStage.UNDER_STUDY.incident(this.scenario, this.cases);
	}

	@Test
	void aFileIsTakenListedAndHandedOut() throws Exception {
		String sent = send("صورة المبنى.png", PICTURE).andExpect(status().isCreated())
			.andExpect(jsonPath("$.length()").value(4))
			.andExpect(jsonPath("$.name").value("صورة المبنى.png"))
			.andExpect(jsonPath("$.mediaType").value("image/png"))
			.andExpect(jsonPath("$.size").isNumber())
			.andExpect(header().string("Location", matchesPattern("/api/v1/cases/\\d+/attachments/[0-9a-f-]{36}")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		String id = JsonPath.read(sent, "$.id");
		int size = JsonPath.read(sent, "$.size");
		ask(get(FILES, this.number)).andExpect(status().isOk())
			.andExpect(jsonPath("$.length()").value(1))
			.andExpect(jsonPath("$[0].id").value(id))
			.andExpect(jsonPath("$[0].size").value(size))
			.andExpect(jsonPath("$[0].sender").value("REPORTER"))
			.andExpect(jsonPath("$[0].scan").value("CLEAN"))
			.andExpect(jsonPath("$[0].at", matchesPattern("20\\d\\d-.*\\+03:00")));
		byte[] read = ask(get(FILES + "/{id}", this.number, id)).andExpect(status().isOk())
			.andExpect(header().string("Content-Type", "image/png"))
			.andExpect(header().longValue("Content-Length", size))
			.andExpect(header().string("Content-Disposition",
					"attachment; filename=\"attachment.png\"; filename*=UTF-8''"
							+ "%D8%B5%D9%88%D8%B1%D8%A9%20%D8%A7%D9%84%D9%85%D8%A8%D9%86%D9%89.png"))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
			.andExpect(header().string("Cache-Control", "private, no-store"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(read).hasSize(size);
	}

	@Test
	void theSixthFileIsOneTooManyUntilThereIsMoreToSay() throws Exception {
		for (int i = 0; i < 5; i++) {
			send("a.png", SampleFiles.png(i)).andExpect(status().isCreated());
		}
		refused(send("a.png", PICTURE), 413, "too-many").andExpect(jsonPath("$.detail", containsString("5 ملفات")));
		this.cases.addInformation(this.number, "صورة سادسة");
		send("a.png", PICTURE).andExpect(status().isCreated());
	}

	@Test
	void whatIsNotAFileToTakeIsRefusedInWordsAndNothingIsKept() throws Exception {
		byte[] html = "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
		refused(send("صورة.jpg", html), 415, "unknown-kind");
		refused(send("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()), 415, "unknown-kind");
		refused(send("a.exe", new byte[] { 'M', 'Z', 0, 1 }), 415, "unknown-kind");
		refused(send("a.txt", SampleFiles.EICAR), 415, "unknown-kind");
		refused(send("a.png", new byte[0]), 422, "empty");
		refused(send("a.png", Arrays.copyOf(PICTURE, PICTURE.length / 2)), 422, "broken");
		refused(send("a.png", wide()), 413, "too-many-pixels");
		refused(send("a.png", new byte[20 * 1024 * 1024 + 1]), 413, "too-large")
			.andExpect(jsonPath("$.detail", containsString("20")));
		assertThat(this.attachments.findForStaff(this.number)).isEmpty();
	}

	/** A picture that says of itself that it has 50,000 × 50,000 points. */
	private static byte[] wide() {
		byte[] picture = PICTURE.clone();
		for (int at : new int[] { 16, 20 }) {
			picture[at] = 0;
			picture[at + 1] = 0;
			picture[at + 2] = (byte) (50_000 >> 8);
			picture[at + 3] = (byte) (50_000 & 0xff);
		}
		CRC32 crc = new CRC32();
		crc.update(picture, 12, 17);
		ByteBuffer.wrap(picture).putInt(29, (int) crc.getValue());
		return picture;
	}

	@Test
	void theNameIsMadeHarmlessAndTheKindIsToldByTheContent() throws Exception {
		send("../../etc/\u202Egnp.exe", PICTURE).andExpect(status().isCreated())
			.andExpect(jsonPath("$.mediaType").value("image/png"))
			.andExpect(jsonPath("$.name", matchesPattern("[^/\\\\\u202E]+\\.png")));
	}

	@Test
	void unknownNumberAndWrongSecretAreAnsweredAlikeWhateverIsSent() throws Exception {
		for (MockHttpServletRequestBuilder call : new MockHttpServletRequestBuilder[] { get(FILES, this.number),
				get(FILES + "/{id}", this.number, UUID.randomUUID()), get(FILES, 99999999),
				multipart(FILES, this.number).file(part("a.png", PICTURE)), multipart(FILES, this.number) }) {
			this.http.perform(call.header("X-Case-Secret", "0000-0000-0000").with((request) -> {
				request.setRemoteAddr("10.8.1." + (int) (Math.random() * 250));
				return request;
			}))
				.andExpect(status().isNotFound())
				.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
				.andExpect(jsonPath("$.code").value("case-unknown"));
		}
		assertThat(this.attachments.findForStaff(this.number)).isEmpty();
	}

	@Test
	void oneFileACallUnderItsName() throws Exception {
		ask(multipart(FILES, this.number)).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].field").value("file"))
			.andExpect(jsonPath("$.errors[0].code").value("required"));
		ask(multipart(FILES, this.number).file(new MockMultipartFile("photo", "a.png", "image/png", PICTURE)))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].field").value("file"));
		refused(ask(multipart(FILES, this.number).file(part("a.png", PICTURE)).file(part("b.png", PICTURE))), 400,
				"unreadable-upload");
		ask(post(FILES, this.number).contentType(MediaType.IMAGE_PNG).content(PICTURE))
			.andExpect(status().isUnsupportedMediaType())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
		assertThat(this.attachments.findForStaff(this.number)).isEmpty();
	}

	@Test
	void aClosedCaseTakesNoFilesButShowsItsOwn() throws Exception {
		CaseNumber closed = CaseStage.CLOSED.incident(this.scenario, this.cases);
		this.number = closed;
		send("a.png", PICTURE).andExpect(status().isConflict())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.code").value("information.closed"));
		ask(get(FILES, closed)).andExpect(status().isOk()).andExpect(content().json("[]"));
	}

	@Test
	void whatStaffKeepForThemselvesIsNotShownAndWhatTheyAddForEverybodyIs() throws Exception {
		Attachment internal = fromStaff(true);
		Attachment open = fromStaff(false);
		ask(get(FILES, this.number)).andExpect(jsonPath("$.length()").value(1))
			.andExpect(jsonPath("$[0].id").value(open.id().toString()))
			.andExpect(jsonPath("$[0].sender").value("STAFF"))
			.andExpect(jsonPath("$[0].author").doesNotExist());
		ask(get(FILES + "/{id}", this.number, internal.id())).andExpect(status().isNotFound());
		ask(get(FILES + "/{id}", this.number, open.id())).andExpect(status().isOk());
	}

	@Test
	void aFileThatWaitsForTheScannerOrWasFoundHarmfulIsListedAndNotHandedOut() throws Exception {
		String id = JsonPath.read(send("a.png", PICTURE).andReturn().getResponse().getContentAsString(), "$.id");
		for (String state : new String[] { "WAITING", "INFECTED" }) {
			this.database.update("update app.attachment set scan = ? where id = ?", state, UUID.fromString(id));
			ask(get(FILES, this.number)).andExpect(jsonPath("$[0].scan").value(state));
			ask(get(FILES + "/{id}", this.number, id)).andExpect(status().isNotFound());
		}
	}

	@Test
	void nothingIsAtAnAddressThatIsNobodys() throws Exception {
		for (String id : new String[] { UUID.randomUUID().toString(), "nonsense", "1-1-1-1-1" }) {
			ask(get(FILES + "/{id}", this.number, id)).andExpect(status().isNotFound())
				.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
		}
	}

	@Test
	void theRefusalIsInTheCallersLanguage() throws Exception {
		this.http
			.perform(multipart(FILES, this.number).file(part("a.gif", new byte[] { 1, 2, 3 }))
				.header("X-Case-Secret", this.secrets.secretOf(this.number))
				.header("Accept-Language", "en"))
			.andExpect(jsonPath("$.title").value("The file was not accepted"))
			.andExpect(jsonPath("$.detail", containsString("PDF documents")));
	}

	@Test
	void theDescriptionOfTheInterfaceNamesTheCallsAndWhatTheyTake() throws Exception {
		this.http.perform(get("/v3/api-docs"))
			.andExpect(jsonPath("$.paths['/api/v1/cases/{number}/attachments'].post.requestBody.content"
					+ "['multipart/form-data'].schema.$ref", containsString("Upload")))
			.andExpect(jsonPath("$.components.schemas.Upload.properties.file.format").value("binary"))
			.andExpect(jsonPath("$.paths['/api/v1/cases/{number}/attachments'].post.responses['422']").exists())
			.andExpect(jsonPath("$.paths['/api/v1/cases/{number}/attachments'].get").exists())
			.andExpect(jsonPath("$.paths['/api/v1/cases/{number}/attachments/{id}'].get").exists());
	}

	private ResultActions refused(ResultActions answer, int status, String code) throws Exception {
		return answer.andExpect(status().is(status))
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.code").value(code))
			.andExpect(jsonPath("$.errors[0].field").value("file"))
			.andExpect(jsonPath("$.errors[0].code").value(code))
			.andExpect(jsonPath("$.title").value("لم يُقبل الملف"));
	}

	private ResultActions send(String name, byte[] content) throws Exception {
		return ask(multipart(FILES, this.number).file(part(name, content)));
	}

	private static MockMultipartFile part(String name, byte[] content) {
		return new MockMultipartFile("file", name, "application/octet-stream", content);
	}

	private ResultActions ask(MockHttpServletRequestBuilder call) throws Exception {
		return this.http.perform(call.header("X-Case-Secret", this.secrets.secretOf(this.number)));
	}

	private Attachment fromStaff(boolean internal) {
		try (IncomingFile incoming = SampleFiles.incoming("محضر.png", SampleFiles.png(7))) {
			return this.attachments.addFromStaff(this.number, "coordinator", internal, incoming);
		}
	}

}
