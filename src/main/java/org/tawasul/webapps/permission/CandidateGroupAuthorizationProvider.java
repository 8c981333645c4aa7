package org.tawasul.webapps.permission;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the engine grants by itself. A candidate group may see and do its task, and read
 * the variables its form shows; nobody gets anything for their own person, which would
 * outlive their post. So a task follows the post, also to whoever stands in.
 */
class CandidateGroupAuthorizationProvider extends DefaultAuthorizationProvider {

	private static final AuthorizationEntity[] NOTHING = {};

	/** People see themselves and change their own password. */
	@Override
	public AuthorizationEntity[] newUser(User user) {
		return new AuthorizationEntity[] { createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(),
				Permissions.READ, Permissions.UPDATE) };
	}

	/** Everybody may read every group's name: see {@link Grants}. */
	@Override
	public AuthorizationEntity[] newGroup(Group group) {
		return NOTHING;
	}

	@Override
	public AuthorizationEntity[] newFilter(Filter filter) {
		return NOTHING;
	}

	/** The deployer may not delete: running cases would go with it. */
	@Override
	public AuthorizationEntity[] newDeployment(Deployment deployment) {
		return NOTHING;
	}

	/**
	 * One may take a task, but only who may assign tasks may hand it to somebody else.
	 */
	@Override
	public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String after) {
		CommandContext context = Context.getCommandContext();
		Authentication person = context.getAuthentication();
		if (after != null && person != null && !after.equals(person.getUserId())
				&& context.isAuthorizationCheckEnabled() && task instanceof TaskEntity entity) {
			for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
				checker.checkTaskAssign(entity);
			}
		}
		return NOTHING;
	}

	@Override
	public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String before, @Nullable String after) {
		return NOTHING;
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
		return NOTHING;
	}

	/** A task that is just being made has no earlier grant to look for. */
	@Override
	protected @Nullable AuthorizationEntity getGrantAuthorization(String taskId, @Nullable String user,
			@Nullable String group, Resource resource) {
		DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
		TaskEntity task = entities.getCachedEntity(TaskEntity.class, taskId);
		boolean inTheMaking = task != null && entities.getDbEntityCache().isTransient(task);
		return inTheMaking ? null : super.getGrantAuthorization(taskId, user, group, resource);
	}

}
