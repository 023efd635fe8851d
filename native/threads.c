/*
 * What every thread of the process keeps for itself. The initial-exec model
 * makes finding it one addition, without a call into the loader.
 */
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>

/* As ThreadSlot in C#, which describes the fields. */
struct thread_slot {
    void *state;
    uint64_t life;
    int end_rounds;
};

static __thread struct thread_slot own_slot
    __attribute__((tls_model("initial-exec")));

struct thread_slot *nativeweakref_thread_slot(void);

struct thread_slot *nativeweakref_thread_slot(void) {
    return &own_slot;
}

/* C# declares these as arrays of words and leaves them zero: the initialisers
 * of <pthread.h> are zeros too. */
_Static_assert(sizeof(pthread_mutex_t) == 40, "PthreadMutex");
_Static_assert(sizeof(pthread_cond_t) == 48, "PthreadCondition");
_Static_assert(sizeof(pthread_condattr_t) == 4, "PthreadConditionAttributes");
_Static_assert(sizeof(pthread_attr_t) == 56, "NewThreads.Attributes");
_Static_assert(sizeof(sem_t) == 32, "ThreadLocks.SizeOfSemaphore");
_Static_assert(sizeof(pthread_key_t) == 4, "Py_tss_t._key");
_Static_assert(sizeof(pthread_t) == 8, "an identity is an unsigned long");
