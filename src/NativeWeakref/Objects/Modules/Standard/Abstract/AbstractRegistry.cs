using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Abstract;

/// <summary>Which classes count as subclasses of an abstract class, though they do not derive from it.</summary>
/// <remarks>An abstract class keeps weak references to those that were registered with it, in a list under <c>_abc_impl</c>. Foreign code runs everywhere.</remarks>
internal static unsafe class AbstractRegistry
{
    private const ulong CollectionFlags = TypeFlags.Py_TPFLAGS_SEQUENCE | TypeFlags.Py_TPFLAGS_MAPPING;

    /// <summary>Return: the class that was registered, owned; or NULL with an error.</summary>
    internal static PyObject* Register(PyObject* cls, PyObject* subclass)
    {
        if (!IsType(subclass))
        {
            return Errors.TypeError("Can only register classes"u8);
        }
        int known = ClassTests.IsSubclass(subclass, cls);
        if (known != 0)
        {
            return known < 0 ? null : Refcount.NewRef(subclass);
        }
        int inverse = ClassTests.IsSubclass(cls, subclass);
        if (inverse != 0)
        {
            return inverse < 0 ? null : Errors.RuntimeError("Refusing to create an inheritance cycle"u8);
        }
        if (!Remember((PyTypeObject*)cls, subclass))
        {
            return null;
        }
        ulong flag = ((PyTypeObject*)cls)->tp_flags & CollectionFlags;
        if (flag != 0)
        {
            SetFlag((PyTypeObject*)subclass, flag);
        }
        return Refcount.NewRef(subclass);
    }

    /// <summary>1, 0, or -1 with an error.</summary>
    internal static int IsInstance(PyObject* cls, PyObject* instance)
    {
        PyObject* claimed = Attributes.GetString(instance, CString.Of("__class__"u8));
        if (claimed == null)
        {
            return -1;
        }
        int answer = Ask(cls, claimed);
        if (answer == 0 && claimed != (PyObject*)instance->ob_type)
        {
            answer = Ask(cls, (PyObject*)instance->ob_type);
        }
        Refcount.DecRef(claimed);
        return answer;
    }

    /// <summary>1, 0, or -1 with an error: what the class's own hook says; else descent, registration, or its subclasses.</summary>
    internal static int IsSubclass(PyObject* cls, PyObject* subclass)
    {
        if (!IsType(subclass))
        {
            Errors.TypeError("issubclass() arg 1 must be a class"u8);
            return -1;
        }
        bool decided;
        int answer = AskHook(cls, subclass, &decided);
        if (decided)
        {
            return answer;
        }
        if (Subtyping.IsSubtype((PyTypeObject*)subclass, (PyTypeObject*)cls))
        {
            return 1;
        }
        answer = IsRegistered((PyTypeObject*)cls, subclass);
        return answer != 0 ? answer : IsBelowSubclass((PyTypeObject*)cls, subclass);
    }

    // What a class derived from the metatype may have replaced.
    private static int Ask(PyObject* cls, PyObject* subclass)
    {
        PyObject* method = Attributes.GetString(cls, CString.Of("__subclasscheck__"u8));
        PyObject* answer = method == null ? null : Calls.OneArg(method, subclass);
        int truth = answer == null ? -1 : ObjectProtocol.IsTrue(answer);
        Refcount.XDecRef(answer);
        Refcount.XDecRef(method);
        return truth;
    }

    private static int AskHook(PyObject* cls, PyObject* subclass, bool* decided)
    {
        PyObject* hook = Attributes.GetString(cls, CString.Of("__subclasshook__"u8));
        PyObject* answer = hook == null ? null : Calls.OneArg(hook, subclass);
        Refcount.XDecRef(hook);
        *decided = answer != Symbols.NotImplemented;
        int truth = answer == null ? -1 : answer == Symbols.True ? 1 : 0;
        if (answer != null && *decided && answer != Symbols.True && answer != Symbols.False)
        {
            Errors.Raise(
                *Symbols.Table.PyExc_AssertionError, "__subclasshook__ must return either False, True, or NotImplemented"u8);
            truth = -1;
        }
        Refcount.XDecRef(answer);
        return truth;
    }

    private static bool Remember(PyTypeObject* cls, PyObject* subclass)
    {
        PyObject* list = TypeGetSets.Own(cls, "_abc_impl"u8);
        if (list == null)
        {
            list = ListObjects.New(0);
            bool stored = list != null && TypeGetSets.Store(cls, "_abc_impl"u8, list) == 0;
            Refcount.XDecRef(list); // the class owns it
            if (!stored)
            {
                return false;
            }
        }
        PyObject* reference = WeakrefHooks.NewRef(subclass);
        return reference != null && ListObjects.AppendOwned(list, reference) == 0;
    }

    private static int IsRegistered(PyTypeObject* cls, PyObject* subclass)
    {
        PyObject* list = Refcount.XNewRef(TypeGetSets.Own(cls, "_abc_impl"u8));
        int answer = 0;
        for (nint i = 0; answer == 0 && list != null && i < ListObjects.Size(list); i++)
        {
            PyObject* registered = Calls.NoArgs(ListObjects.Items(list)[i]); // the referent, or None
            answer = registered == null ? -1 : registered == Symbols.None ? 0 : ClassTests.IsSubclass(subclass, registered);
            Refcount.XDecRef(registered);
        }
        Refcount.XDecRef(list);
        return answer;
    }

    private static int IsBelowSubclass(PyTypeObject* cls, PyObject* subclass)
    {
        int answer = 0;
        Subclasses walk;
        Subclasses.Begin(&walk, cls);
        for (PyTypeObject* one = Subclasses.Next(&walk); answer == 0 && one != null; one = Subclasses.Next(&walk))
        {
            answer = ClassTests.IsSubclass(subclass, (PyObject*)one);
        }
        Subclasses.End(&walk);
        return answer;
    }

    // What a match statement asks for. A type that may not change keeps what it says.
    private static void SetFlag(PyTypeObject* type, ulong flag)
    {
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_IMMUTABLETYPE) != 0 || (type->tp_flags & CollectionFlags) == flag)
        {
            return;
        }
        type->tp_flags = (type->tp_flags & ~CollectionFlags) | flag;
        Subclasses walk;
        Subclasses.Begin(&walk, type);
        for (PyTypeObject* one = Subclasses.Next(&walk); one != null; one = Subclasses.Next(&walk))
        {
            SetFlag(one, flag);
        }
        Subclasses.End(&walk);
    }

    private static bool IsType(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0;
}
