package org.tawasul.directory;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<PersonEntity, String> {

	@Query("""
			select new org.tawasul.directory.Person(p.username, p.arabicName, p.englishName, p.email, p.mobile,
				p.language)
			from Person p order by p.arabicName, p.username""")
	List<Person> findPeople();

}
