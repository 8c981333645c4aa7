package org.tawasul.process.engine;

import java.util.Set;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Writes the engine's history without the steps that neither wait nor do anything: gates
 * and tables. They are more than half of a case's steps, nothing reads them, and which
 * way a case took is seen from the steps behind them. What a step is called and what a
 * task is for stand in the model, and are not repeated with each.
 */
public class StepHistory extends DbHistoryEventHandler {

	private static final Set<String> UNTOLD = Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway",
			"complexGateway", "eventBasedGateway", "businessRuleTask");

	@Override
	public void handleEvent(HistoryEvent event) {
		boolean untold = false;
		if (event instanceof HistoricActivityInstanceEventEntity step) {
			untold = UNTOLD.contains(step.getActivityType());
			step.setActivityName(null);
		}
		else if (event instanceof HistoricTaskInstanceEventEntity task) {
			task.setDescription(null);
			setStart(task);
		}
		if (!untold) {
			super.handleEvent(event);
		}
	}

	/**
	 * A task begins when it is created. The engine reads that from the history each time,
	 * to know how long the task took, although it has the task at hand.
	 */
	private static void setStart(HistoricTaskInstanceEventEntity event) {
		TaskEntity task = Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntity(TaskEntity.class, event.getTaskId());
		if (task != null) {
			event.setStartTime(task.getCreateTime());
		}
	}

	@Override
	protected void insertOrUpdate(HistoryEvent event) {
		DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
		if (event instanceof HistoricTaskInstanceEventEntity task && task.getStartTime() != null
				&& !isInitialEvent(event) && entities.getCachedEntity(event.getClass(), event.getId()) == null) {
			entities.merge(event);
			return;
		}
		super.insertOrUpdate(event);
	}

}
