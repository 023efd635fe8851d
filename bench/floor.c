/* The floor: what a C programmer could reach who makes the same writes to the
 * same layouts and nothing else. No argument is checked, nothing is counted for
 * a collector, there is one thread and one kind of object. Every operation is
 * a call through a pointer, as one into a library is. The names are those of
 * the operations of the other families that it is the floor of. */
#include "harness/measure.h"

#include <Python.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

enum { CROWD = 1000 * 1000 };

typedef struct object object;
typedef struct reference reference;

typedef struct {
    void (*dealloc)(object *);
    object *(*call)(object *, object *const *);
    ptrdiff_t weaklist;
} type;

struct object {
    intptr_t count;
    const type *kind;
};

typedef struct {
    object head;
    reference *references;
} referent;

struct reference {
    object head;
    object *referent;
    object *callback;
    intptr_t hash;
    reference *previous;
    reference *next;
    void *vectorcall;
};

/* A freed block holds the next one. */
typedef struct block block;
struct block {
    block *next;
};

static block *free_references;
static block *free_referents;
static char *unused_memory;
static long callback_calls;
static object nothing = {1, NULL};

static void *take(block **list, size_t size) {
    block *taken = *list;
    if (taken != NULL) {
        *list = taken->next;
        return taken;
    }
    unused_memory += size;
    return unused_memory - size;
}

static void give(block **list, void *freed) {
    block *given = freed;
    given->next = *list;
    *list = given;
}

static void release(object *op) {
    if (--op->count == 0) {
        op->kind->dealloc(op);
    }
}

static void end_reference(object *op) {
    reference *ref = (reference *)op;
    if (ref->referent != &nothing) {
        referent *target = (referent *)ref->referent;
        if (ref->previous != NULL) {
            ref->previous->next = ref->next;
        } else {
            target->references = ref->next;
        }
        if (ref->next != NULL) {
            ref->next->previous = ref->previous;
        }
    }
    if (ref->callback != NULL) {
        release(ref->callback);
    }
    give(&free_references, ref);
}

static object *count_call(object *self, object *const *args) {
    (void)self;
    (void)args;
    callback_calls++;
    nothing.count++;
    return &nothing;
}

static void end_referent(object *op);

static const type reference_type = {end_reference, NULL, 0};
static const type callback_type = {NULL, count_call, 0};
static const type referent_type = {
    end_referent, NULL, offsetof(referent, references)};

static object callback = {1, &callback_type};

/* All are dead and out of the list before the first callback runs. */
static void end_referent(object *op) {
    referent *self = (referent *)op;
    reference *first = self->references;
    for (reference *ref = first; ref != NULL; ref = ref->next) {
        ref->referent = &nothing;
    }
    while (first != NULL) {
        reference *ref = first;
        first = ref->next;
        ref->next = NULL;
        ref->previous = NULL;
        if (ref->callback != NULL) {
            object *argument = (object *)ref;
            release(ref->callback->kind->call(ref->callback, &argument));
            release(ref->callback);
            ref->callback = NULL;
        }
    }
    give(&free_referents, self);
}

static object *make_referent(void) {
    referent *made = take(&free_referents, sizeof(referent));
    made->head.count = 1;
    made->head.kind = &referent_type;
    made->references = NULL;
    return &made->head;
}

/* The shared reference is the one without a callback at the front. */
static object *make_reference(object *target, object *called) {
    reference **place = (reference **)((char *)target + target->kind->weaklist);
    reference *previous = NULL;
    if (*place != NULL && (*place)->callback == NULL) {
        if (called == NULL) {
            (*place)->head.count++;
            return &(*place)->head;
        }
        previous = *place;
        place = &previous->next;
    }
    reference *made = take(&free_references, sizeof(reference));
    made->head.count = 1;
    made->head.kind = &reference_type;
    made->referent = target;
    made->callback = called;
    if (called != NULL) {
        called->count++;
    }
    made->hash = -1;
    made->vectorcall = NULL;
    made->previous = previous;
    made->next = *place;
    if (*place != NULL) {
        (*place)->previous = made;
    }
    *place = made;
    return &made->head;
}

static object *referent_of(object *op) {
    reference *ref = (reference *)op;
    return op->kind == &reference_type && ref->referent->count > 0
               ? ref->referent
               : &nothing;
}

static object *owned_referent_of(object *op) {
    object *found = referent_of(op);
    found->count++;
    return found;
}

static intptr_t hash_of(object *op) {
    return ((reference *)op)->hash;
}

/* Volatile: the compiler sees neither what is called nor that it is always the
 * same. */
static object *(*volatile new_referent)(void) = make_referent;
static object *(*volatile new_reference)(object *, object *) = make_reference;
static object *(*volatile get_object)(object *) = referent_of;
static object *(*volatile call_reference)(object *) = owned_referent_of;
static intptr_t (*volatile get_hash)(object *) = hash_of;

static object *target;
static object *shared;

static double time_get_object(long count) {
    object *volatile seen = NULL;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        seen = get_object(shared);
    }
    (void)seen;
    return bench_now() - begin;
}

static double time_shared(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(new_reference(target, NULL));
    }
    return bench_now() - begin;
}

static double time_fresh(long count) {
    object *other = new_referent();
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(new_reference(other, NULL));
    }
    double elapsed = bench_now() - begin;
    release(other);
    return elapsed;
}

static double time_with_callback(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(new_reference(target, &callback));
    }
    return bench_now() - begin;
}

static double time_call(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(call_reference(shared));
    }
    return bench_now() - begin;
}

static double time_hash(long count) {
    intptr_t volatile seen = 0;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        seen = get_hash(shared);
    }
    (void)seen;
    return bench_now() - begin;
}

static double time_object(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(new_referent());
    }
    return bench_now() - begin;
}

static double time_watched(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        object *op = new_referent();
        object *ref = new_reference(op, &callback);
        release(op);
        release(ref);
    }
    return bench_now() - begin;
}

static object *crowd[CROWD];

static double time_crowd(long count, int death) {
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        object *op = new_referent();
        double begin = bench_now();
        for (int k = 0; k < CROWD; k++) {
            crowd[k] = new_reference(op, &callback);
        }
        double made = bench_now();
        release(op);
        elapsed += death ? bench_now() - made : made - begin;
        for (int k = 0; k < CROWD; k++) {
            release(crowd[k]);
        }
    }
    return elapsed;
}

static double time_crowd_made(long count) {
    return time_crowd(count, 0);
}

static double time_crowd_dead(long count) {
    return time_crowd(count, 1);
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    const size_t room = (CROWD + 16) * sizeof(reference);
    unused_memory = calloc(1, room);
    if (unused_memory == NULL) {
        bench_fail("calloc");
    }
    char *whole = unused_memory;
    target = new_referent();
    shared = new_reference(target, NULL);

    bench_measure("PyWeakref_GetObject", time_get_object);
    bench_measure("NewRef, shared, release", time_shared);
    bench_measure("NewRef, fresh, release", time_fresh);
    bench_measure("NewRef, callback, release", time_with_callback);
    bench_measure("NewProxy, callback, release", time_with_callback);
    bench_measure("reference: call", time_call);
    bench_measure("reference: hash", time_hash);
    bench_measure("object made and destroyed", time_object);
    bench_measure("the same, its callback runs", time_watched);
    bench_measure("1,000,000 callbacks on one object: made", time_crowd_made);
    bench_measure("the same: the object dies", time_crowd_dead);
    free(whole);
    return 0;
}
