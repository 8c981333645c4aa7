package org.tawasul.rehearsal.move;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.CaseType;
import org.tawasul.process.CaseScenario;
import org.tawasul.process.ChangedModels;
import org.tawasul.process.PublishedVersions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests in which a few cases run with a version that is not live any more. Neither cases
 * nor versions nor moves stay.
 */
abstract class MovesFewCases {

	static final String KEY = "CaseLifecycle";

	@Autowired
	ModelMoveService moves;

	@Autowired
	CaseMover mover;

	@Autowired
	RunningModels models;

	@Autowired
	CaseService cases;

	@Autowired
	CurrentUser users;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcTemplate jdbc;

	final List<CaseNumber> opened = new ArrayList<>();

	private final int count;

	PublishedVersions versions;

	int from;

	int to;

	MovesFewCases(int count) {
		this.count = count;
	}

	@BeforeEach
	void casesRunWithAVersion() {
		this.versions = new PublishedVersions(this.engine, this.jdbc);
		this.from = this.versions.publish(ChangedModels.releasedLifecycle());
		for (int i = 0; i < this.count; i++) {
			this.opened.add(this.cases.open(CaseScenario.of(CaseType.COMPLAINT, "SA-01")).getNumber());
		}
		this.to = this.versions.publish(ChangedModels.releasedLifecycle());
	}

	@AfterEach
	void leaveNothing() {
		this.jdbc.update("delete from app.model_move where process_key = ?", KEY);
		this.versions.remove(this.opened);
	}

}
