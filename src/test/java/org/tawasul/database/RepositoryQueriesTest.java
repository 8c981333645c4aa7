package org.tawasul.database;

import org.junit.jupiter.api.Test;
import org.tawasul.TawasulTest;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A repository reads its queries when it is first called, so a start no longer finds one
 * that is wrong: this does.
 */
@TawasulTest
class RepositoryQueriesTest {

	@Test
	void everyQueryOfEveryRepositoryIsUnderstood(@Autowired ListableBeanFactory beans) {
		assertThat(beans.getBeansOfType(Repository.class)).hasSizeGreaterThan(10);
	}

}
