package org.tawasul.webapps.permission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the engine's question for which groups there are permissions, which it asks
 * before most others. Each open task has a permission for one of some hundred groups:
 * here, the index leads from one group to the next instead of past all permissions.
 */
final class AuthorizedGroups {

	private static final Pattern QUERY = Pattern.compile(
			"\\s*SELECT\\s+distinct\\s*\\(\\s*A\\.GROUP_ID_\\s*\\)\\s+FROM\\s+(\\S*ACT_RU_AUTHORIZATION)\\s+A\\s*",
			Pattern.CASE_INSENSITIVE);

	private AuthorizedGroups() {
	}

	static Optional<String> rewrite(String sql) {
		Matcher query = QUERY.matcher(sql);
		return query.matches() ? Optional.of("""
				with recursive AUTHORIZED as (
				  select min(A.GROUP_ID_) as GROUP_ID_ from %1$s A
				  union all
				  select (select min(A.GROUP_ID_) from %1$s A where A.GROUP_ID_ > G.GROUP_ID_)
				  from AUTHORIZED G where G.GROUP_ID_ is not null
				) select GROUP_ID_ from AUTHORIZED where GROUP_ID_ is not null""".formatted(query.group(1)))
				: Optional.empty();
	}

}
