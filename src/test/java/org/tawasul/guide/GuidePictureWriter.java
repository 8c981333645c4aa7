package org.tawasul.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ScreenshotAnimations;

/**
 * Keeps the guide's pictures up to date while browser tests look at the screens anyway.
 * Each picture carries a mark of the words that the screen itself says, without what
 * people and cases are called. While they are the same, the picture stays as it is. When
 * they are not, the picture shows a screen that there is no more: it is taken anew,
 * beside the other static files, and the test fails, so that what changed the screen is
 * committed with its picture.
 */
public final class GuidePictureWriter {

	static final Path FOLDER = Path.of("src/main/resources/static", GuidePictures.FOLDER);

	/**
	 * Their pictures show more than the page that the menu leads to: the list is empty
	 * unless somebody is to be called just now.
	 */
	static final Set<GuideScreen> TAKEN_ELSEWHERE = Set.of(GuideScreen.SATISFACTION_CALLS);

	private static final int WIDTH = 1000;

	private static final int HEIGHT = 480;

	private static final String WORDS = """
			(root) => [...new Set([...root.querySelectorAll('h1, label, legend, summary')]
			  .filter((element) => element.checkVisibility() && !element.closest('li, td, .desk-table'))
			  .map((element) => { const own = element.cloneNode(true);
			    own.querySelectorAll('bdi, code, [dir]').forEach((name) => name.remove());
			    return own.textContent.replace(/[\\d٠-٩]+/g, '').replace(/\\s+/g, ' ').trim(); }))].sort().join('\\n')""";

	private static final String ANEW = "The guide showed a screen as it was. Its picture was taken anew: look at it,"
			+ " and commit it with what changed the screen. ";

	private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

	private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

	private GuidePictureWriter() {
	}

	/**
	 * Looks at a screen that a menu of the desk leads to; nothing happens where the guide
	 * shows no picture of it. What is taken anew, {@link #takenAnew} tells in the end.
	 * @param page where the screen is open, scrolled to its top
	 * @param path its address in the menu
	 * @param language that it speaks
	 */
	public static void check(Page page, String path, String language) {
		Stream.of(GuideScreen.values())
			.filter((screen) -> path.equals(screen.path()) && !TAKEN_ELSEWHERE.contains(screen))
			.forEach((screen) -> check(page, screen, page.locator("main"), language));
	}

	/**
	 * Looks at a screen that no menu leads to.
	 * @param page where the screen is open, scrolled to its top
	 * @param id of the screen in the guide
	 * @param shown the part of the page that the picture shows; of a body, all that the
	 * window does
	 * @param language that it speaks
	 * @throws AssertionError when its picture was taken anew
	 */
	public static void checkScreen(Page page, String id, Locator shown, String language) {
		GuideScreen screen = Stream.of(GuideScreen.values())
			.filter((known) -> known.id().equals(id))
			.findFirst()
			.orElseThrow();
		check(page, screen, shown, language);
		if (TAKEN.contains(GuidePictures.name(screen, language))) {
			throw new AssertionError(ANEW + FOLDER.resolve(GuidePictures.name(screen, language)));
		}
	}

	/**
	 * The pictures of menus' screens that this run has taken anew.
	 * @param language of the screens
	 * @return what is to be done about them; empty when there are none
	 */
	public static String takenAnew(String language) {
		String taken = Stream.of(GuideScreen.values())
			.filter((screen) -> (screen.section() != null || screen == GuideScreen.HOME)
					&& !TAKEN_ELSEWHERE.contains(screen))
			.map((screen) -> GuidePictures.name(screen, language))
			.filter(TAKEN::contains)
			.map((name) -> FOLDER.resolve(name).toString())
			.collect(Collectors.joining(", "));
		return taken.isEmpty() ? "" : ANEW + taken;
	}

	/**
	 * The screens of menus whose pictures no test of this run has compared with them.
	 * @param language of the screens
	 * @return addresses in the menu
	 */
	public static Stream<String> unchecked(String language) {
		return Stream.of(GuideScreen.values())
			.filter((screen) -> screen.section() != null && !TAKEN_ELSEWHERE.contains(screen))
			.filter((screen) -> !CHECKED.contains(GuidePictures.name(screen, language)))
			.map(GuideScreen::path);
	}

	private static void check(Page page, GuideScreen screen, Locator shown, String language) {
		Path file = FOLDER.resolve(GuidePictures.name(screen, language));
		String words = hash((String) shown.evaluate(WORDS));
		if (!words.equals(SmallPng.note(file))) {
			take(page, shown, file, words);
			TAKEN.add(file.getFileName().toString());
		}
		CHECKED.add(file.getFileName().toString());
	}

	private static void take(Page page, Locator shown, Path file, String words) {
		Page.ScreenshotOptions options = new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED);
		if (!(Boolean) shown.evaluate("(root) => root.matches('body')")) {
			page.setViewportSize(WIDTH, HEIGHT);
			BoundingBox box = shown.boundingBox();
			options.setFullPage(true).setClip(box.x, box.y, Math.min(box.width, WIDTH), Math.min(box.height, HEIGHT));
		}
		byte[] picture = page.screenshot(options);
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, SmallPng.of(picture, words));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(String words) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)), 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
