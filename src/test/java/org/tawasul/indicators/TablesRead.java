package org.tawasul.indicators;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.postgresql.PGConnection;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.util.HtmlUtils;

/**
 * Tables of figures as somebody else reads them: the head, then the rows.
 */
final class TablesRead {

	private static final Pattern HEAD = Pattern.compile("role=\"columnheader\">([^<]*)<");

	private static final Pattern ROW = Pattern.compile("<tr role=\"row\" data-code(.*?)</tr>", Pattern.DOTALL);

	private static final Pattern LABEL = Pattern.compile("<bdi>([^<]*)</bdi>");

	private static final Pattern CELL = Pattern.compile("<td role=\"cell\"([^>]*)>");

	private static final Pattern VALUE = Pattern.compile("data-value=\"([^\"]*)\"");

	private TablesRead() {
	}

	static List<List<String>> ofPage(String page, String table) {
		int start = page.indexOf("<table", page.indexOf("id=\"indicator-" + table + "\""));
		String html = page.substring(start, page.indexOf("</table>", start));
		List<List<String>> rows = new ArrayList<>();
		rows.add(all(HEAD, html));
		Matcher row = ROW.matcher(html);
		while (row.find()) {
			List<String> cells = new ArrayList<>(all(LABEL, row.group(1)));
			all(CELL, row.group(1)).forEach((cell) -> cells.add(all(VALUE, cell).stream().findFirst().orElse("")));
			rows.add(cells);
		}
		return rows;
	}

	private static List<String> all(Pattern pattern, String html) {
		return pattern.matcher(html).results().map((found) -> HtmlUtils.htmlUnescape(found.group(1))).toList();
	}

	/**
	 * The table of a file, which stands behind the first empty line and its title, as
	 * PostgreSQL reads it.
	 */
	static List<List<String>> ofFile(String file, int columns, JdbcTemplate jdbc) {
		String table = file.substring(file.indexOf("\r\n\r\n") + 4);
		String rows = table.substring(table.indexOf("\r\n") + 2);
		String names = IntStream.rangeClosed(1, columns).mapToObj((at) -> "c" + at).collect(Collectors.joining(", "));
		return jdbc.execute((ConnectionCallback<List<List<String>>>) (connection) -> {
			JdbcTemplate here = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			here.execute("create temporary table read_file (line serial, " + names.replace(",", " text,") + " text)");
			try {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy read_file (" + names + ") from stdin with (format csv)", new StringReader(rows));
				return here.query("select " + names + " from read_file order by line",
						(row, index) -> IntStream.rangeClosed(1, columns).mapToObj((at) -> text(row, at)).toList());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			finally {
				here.execute("drop table read_file");
			}
		});
	}

	private static String text(ResultSet row, int column) {
		try {
			return Objects.requireNonNullElse(row.getString(column), "");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
