// A subject that tells its observers, and neither keeps them alive nor has to
// be told when one goes.
#include <nativeweakref.hpp>

#include <cstdio>
#include <vector>

using nativeweakref::borrowed;
using nativeweakref::checked;
using nativeweakref::owned;
using nativeweakref::weak_ref;

struct observer {
    PyObject_HEAD
    const char *name;
    PyObject *weakrefs;

    void temperature(int degrees) const {
        std::printf("%s hears of %d degrees\n", name, degrees);
    }
};

static void end_observer(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject observer_type = {};

static owned<observer> new_observer(const char *name) {
    owned<observer> made = checked(PyObject_New(observer, &observer_type));
    made->name = name;
    made->weakrefs = nullptr;
    return made;
}

class thermometer {
  public:
    void attach(const owned<observer> &who) {
        observers.emplace_back(
            who, [name = who->name] { std::printf("%s is gone\n", name); });
    }

    void tell(int degrees) {
        std::vector<weak_ref<observer>> living;
        for (weak_ref<observer> &one : observers) {
            // Owned while it is used: it may be given up meanwhile.
            if (owned<observer> who = one.lock()) {
                who->temperature(degrees);
                living.push_back(one);
            }
        }
        observers.swap(living);
    }

    std::size_t count() const {
        return observers.size();
    }

  private:
    std::vector<weak_ref<observer>> observers;
};

static void run() {
    nativeweakref::runtime life;
    observer_type.tp_name = "observers.observer";
    observer_type.tp_basicsize = sizeof(observer);
    observer_type.tp_dealloc = end_observer;
    observer_type.tp_weaklistoffset = offsetof(observer, weakrefs);
    checked(PyType_Ready(&observer_type));

    thermometer outside;
    owned<observer> anna = new_observer("Anna");
    {
        owned<observer> bert = new_observer("Bert");
        outside.attach(anna);
        outside.attach(bert);
        outside.tell(21);
    }
    outside.tell(22);
    std::printf("%zu observer is left\n", outside.count());
}

int main() {
    try {
        run();
    } catch (const nativeweakref::error &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    return 0;
}
