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
 * The authorizations that the engine creates by itself. A candidate group may work on its
 * task and read the variables of its form. Users get no authorization of their own: it
 * would outlive their appointment, whereas the group's follows it, also to a stand-in.
 */
class CandidateGroupAuthorizationProvider extends DefaultAuthorizationProvider {

	private static final AuthorizationEntity[] NONE = {};

	/** Users may read their own profile. */
	@Override
	public AuthorizationEntity[] newUser(User user) {
		return new AuthorizationEntity[] {
				createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ) };
	}

	/** Every user may read every group, see {@link Grants}. */
	@Override
	public AuthorizationEntity[] newGroup(Group group) {
		return NONE;
	}

	@Override
	public AuthorizationEntity[] newFilter(Filter filter) {
		return NONE;
	}

	/**
	 * No right to delete for the deployer: running instances would go with the
	 * deployment.
	 */
	@Override
	public AuthorizationEntity[] newDeployment(Deployment deployment) {
		return NONE;
	}

	/**
	 * Users may claim a task, but only those with the permission to assign tasks may
	 * assign it to somebody else.
	 */
	@Override
	public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String oldUser, @Nullable String newUser) {
		CommandContext context = Context.getCommandContext();
		Authentication currentUser = context.getAuthentication();
		if (newUser != null && currentUser != null && !newUser.equals(currentUser.getUserId())
				&& context.isAuthorizationCheckEnabled() && task instanceof TaskEntity entity) {
			for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
				checker.checkTaskAssign(entity);
			}
		}
		return NONE;
	}

	@Override
	public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String oldUser, @Nullable String newUser) {
		return NONE;
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
		return NONE;
	}

	/** Saves a query: a task that is being created has no authorization yet. */
	@Override
	protected @Nullable AuthorizationEntity getGrantAuthorization(String taskId, @Nullable String user,
			@Nullable String group, Resource resource) {
		DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
		TaskEntity task = entities.getCachedEntity(TaskEntity.class, taskId);
		boolean isNew = task != null && entities.getDbEntityCache().isTransient(task);
		return isNew ? null : super.getGrantAuthorization(taskId, user, group, resource);
	}

}
