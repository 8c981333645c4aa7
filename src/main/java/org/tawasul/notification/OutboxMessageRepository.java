package org.tawasul.notification;

import java.util.List;

import org.springframework.data.repository.Repository;

interface OutboxMessageRepository extends Repository<OutboxMessage, Long> {

	OutboxMessage save(OutboxMessage message);

	List<OutboxMessage> findByCaseNumberOrderById(long caseNumber);

}
