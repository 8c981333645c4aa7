package org.tawasul.directory;

import java.util.List;

import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<PersonEntity, String> {

	List<Person> findAllByOrderByArabicNameAscUsernameAsc();

}
