package org.planningtogether.lti.platform;

import java.util.List;
import java.util.Optional;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The platforms that stand in the database, and every change of them. A change counts for {@link Platforms} of this node
 * as soon as its transaction has come to its end. What stands in a file is changed by nobody here.
 */
@Service
public class PlatformRegister {

  /** A platform that makes up deployments fills no table. */
  static final int MOST_WAITING = 200;

  private final PlatformStore store;
  private final Platforms platforms;
  private final ApplicationEventPublisher events;

  PlatformRegister(PlatformStore store, Platforms platforms, ApplicationEventPublisher events) {
    this.store = store;
    this.platforms = platforms;
    this.events = events;
  }

  /** As it stands in the database, also where a file says otherwise. */
  public Optional<Platform> find(PlatformId id) {
    return store.find(id);
  }

  /** Keeps others from changing this one until the transaction ends. */
  @Transactional
  public boolean lock(PlatformId id) {
    return store.lock(id);
  }

  /**
   * Adds a client with the deployments that it names.
   *
   * @return false when this client is known already, here or in a file: then nothing is changed
   */
  @Transactional
  public boolean add(Platform platform) {
    if (platforms.standsInFile(platform.issuer(), platform.clientId()) || !store.insert(platform)) {
      return false;
    }
    platform.deployments().named().forEach(name -> store.insert(platform.id(), name, Deployment.State.ACCEPTED));
    refreshAfterwards();
    return true;
  }

  /**
   * Writes down what has changed of a client: everything but its issuer and client, its state, and the deployments that
   * it names.
   *
   * @return false when there is no such client
   */
  @Transactional
  public boolean change(Platform platform) {
    refreshAfterwards();
    return store.update(platform);
  }

  /** From pending to active. */
  @Transactional
  public boolean approve(PlatformId id) {
    return move(id, State.PENDING, State.ACTIVE);
  }

  /** From active to suspended: nobody launches, and nothing is sent, until it is resumed. What is kept stays. */
  @Transactional
  public boolean suspend(PlatformId id) {
    return move(id, State.ACTIVE, State.SUSPENDED);
  }

  /** From suspended to active. */
  @Transactional
  public boolean resume(PlatformId id) {
    return move(id, State.SUSPENDED, State.ACTIVE);
  }

  /**
   * Forgets a client and everything that came by it: its people and what they did, what is owed to it, its rosters and
   * gradebook columns, and whoever is signed in by it.
   *
   * @return false when there is no such client
   */
  @Transactional
  public boolean remove(PlatformId id) {
    if (!store.lock(id)) {
      return false;
    }
    Platform platform = store.find(id).orElseThrow();
    if (!platforms.standsInFile(platform.issuer(), platform.clientId())) {
      events.publishEvent(new PlatformRemoved(platform.issuer(), platform.clientId()));
    }
    store.delete(id);
    refreshAfterwards();
    return true;
  }

  /** Those that wait first. */
  public List<Deployment> deployments(PlatformId id) {
    return store.deployments(id);
  }

  /** The deployments of all platforms that tried to launch and wait for a decision, the oldest first. */
  public List<Deployment> waiting() {
    return store.waiting();
  }

  /** Lets a deployment launch, whether or not it has tried to. @return false when there is no such client */
  @Transactional
  public boolean accept(PlatformId id, String deploymentId) {
    return decide(id, deploymentId, Deployment.State.ACCEPTED);
  }

  /** Keeps a deployment from launching, and from being asked about again. @return false when there is no such client */
  @Transactional
  public boolean refuse(PlatformId id, String deploymentId) {
    return decide(id, deploymentId, Deployment.State.REFUSED);
  }

  /** It waits for an administrator to decide; where a file names the deployments, for whoever writes the file. */
  @EventListener
  void on(UnknownDeployment unknown) {
    PlatformId id = unknown.platform().id();
    if (unknown.platform().source() == Source.DATABASE && store.countWaiting(id) < MOST_WAITING) {
      store.insert(id, unknown.deploymentId(), Deployment.State.WAITING);
    }
  }

  private boolean decide(PlatformId id, String deploymentId, Deployment.State state) {
    if (!store.lock(id)) {
      return false;
    }
    if (!store.insert(id, deploymentId, state)) {
      store.decide(id, deploymentId, state);
    }
    refreshAfterwards();
    return true;
  }

  private boolean move(PlatformId id, State from, State to) {
    refreshAfterwards();
    return store.move(id, from, to);
  }

  private void refreshAfterwards() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            platforms.refresh();
          }
        });
  }
}
