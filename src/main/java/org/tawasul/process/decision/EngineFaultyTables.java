package org.tawasul.process.decision;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.tawasul.desk.FaultyTableService;
import org.tawasul.process.decision.TableFaultRepository.Fault;

import org.springframework.stereotype.Component;

/**
 * Tells the desk which published tables have a fault: those whose latest version could
 * not answer. Publishing a mended one ends it.
 */
@Component
class EngineFaultyTables implements FaultyTableService {

	private final TableFaultRepository faults;

	private final PublishedTables tables;

	EngineFaultyTables(TableFaultRepository faults, PublishedTables tables) {
		this.faults = faults;
		this.tables = tables;
	}

	@Override
	public List<FaultyTable> find() {
		return this.faults.recent().stream().flatMap((fault) -> current(fault).stream()).toList();
	}

	private Optional<FaultyTable> current(Fault fault) {
		Optional<DecisionDefinition> latest = this.tables.latest(fault.table());
		return (latest.map(DecisionDefinition::getVersion).orElse(0) == fault.version())
				? Optional
					.of(new FaultyTable(fault.table(), latest.map(DecisionDefinition::getName).orElse(fault.table()),
							fault.version(), fault.since(), fault.lastAt(), fault.times(), fault.reason()))
				: Optional.empty();
	}

}
