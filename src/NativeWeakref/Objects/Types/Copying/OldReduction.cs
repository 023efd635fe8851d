using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Copying;

/// <summary>The protocols 0 and 1: an object is a value of its first class that is not written in Python, and a state.</summary>
/// <remarks>All of this runs foreign code. Results are owned; NULL with an error.</remarks>
internal static unsafe class OldReduction
{
    /// <summary>A function, its arguments, and the state if there is any.</summary>
    internal static PyObject* Of(PyObject* op)
    {
        PyObject* type = Attributes.GetString(op, CString.Of("__class__"u8));
        PyObject* args = type == null ? null : Arguments(op, type);
        PyObject* state = args == null ? null : State(op);
        int shown = state == null ? -1 : ObjectProtocol.IsTrue(state);
        PyObject* function = shown < 0 ? null : CopyFunctions.Reconstruct();
        PyObject* result = function == null ? null
            : shown > 0 ? TupleObjects.Pack(function, args, state) : TupleObjects.Pack(function, args);
        Refcount.XDecRef(state);
        Refcount.XDecRef(args);
        Refcount.XDecRef(type);
        return result;
    }

    // The class, the base, and the value that the base makes of the object.
    private static PyObject* Arguments(PyObject* op, PyObject* type)
    {
        PyObject* parent = Base(type);
        if (parent == null)
        {
            return null;
        }
        PyObject* value = parent == (PyObject*)Symbols.Table.PyBaseObject_Type ? Refcount.NewRef(Symbols.None)
            : parent == type ? Refuse(type) : Calls.OneArg(parent, op);
        PyObject* args = value == null ? null : TupleObjects.Pack(type, parent, value);
        Refcount.XDecRef(value);
        Refcount.DecRef(parent);
        return args;
    }

    private static PyObject* Refuse(PyObject* type)
    {
        PyObject* name = Attributes.GetString(type, CString.Of("__name__"u8));
        if (name != null)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "cannot pickle %R object"u8, (nint)name);
            Refcount.DecRef(name);
        }
        return null;
    }

    private static PyObject* Base(PyObject* type)
    {
        PyObject* mro = Attributes.GetString(type, CString.Of("__mro__"u8));
        PyObject* order = mro == null ? null : FastSequence.Of(mro, "__mro__ must be iterable"u8);
        Refcount.XDecRef(mro);
        if (order == null)
        {
            return null;
        }
        int found = 0;
        PyObject* parent = null;
        for (nint i = 0; found == 0 && i < FastSequence.Size(order); i++)
        {
            parent = FastSequence.Items(order)[i];
            found = HasOwnConstructor(parent);
        }
        PyObject* result = found < 0 ? null : Refcount.NewRef(found > 0 ? parent : (PyObject*)Symbols.Table.PyBaseObject_Type);
        Refcount.DecRef(order);
        return result;
    }

    // Static types, and types whose __new__ is their own C function. Return: 1, 0, or -1 with an error.
    private static int HasOwnConstructor(PyObject* type)
    {
        if (ClassTests.IsType(type) && (((PyTypeObject*)type)->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
        {
            return 1;
        }
        PyObject* constructor = Attributes.GetString(type, CString.Of("__new__"u8));
        if (constructor == null)
        {
            return -1;
        }
        int own = CFunctions.IsCFunction(constructor) && CFunctions.Self((PyCFunctionObject*)constructor) == type ? 1 : 0;
        Refcount.DecRef(constructor);
        return own;
    }

    private static PyObject* State(PyObject* op)
    {
        PyObject* method;
        if (!Attributes.TryGet(op, "__getstate__"u8, &method))
        {
            return null;
        }
        int usual = method == null ? 1 : HasUsualState(op);
        PyObject* state = null;
        if (usual >= 0 && (usual == 0 || !HasSlots(op)))
        {
            state = method != null ? Calls.NoArgs(method) : Dictionary(op);
        }
        Refcount.XDecRef(method);
        return state;
    }

    private static int HasUsualState(PyObject* op)
    {
        PyObject* name = StringObjects.InternLiteral("__getstate__"u8);
        PyObject* method = name == null ? null : Attributes.Get((PyObject*)op->ob_type, name);
        int usual = method == null ? -1
            : method == TypeDictionary.Find(Symbols.Table.PyBaseObject_Type, name) ? 1 : 0;
        Refcount.XDecRef(method);
        Refcount.XDecRef(name);
        return usual;
    }

    // Slots are no part of the state then. Return: true with an error.
    private static bool HasSlots(PyObject* op)
    {
        PyObject* slots;
        if (!Attributes.TryGet(op, "__slots__"u8, &slots))
        {
            return true;
        }
        int some = slots == null ? 0 : ObjectProtocol.IsTrue(slots);
        Refcount.XDecRef(slots);
        if (some > 0)
        {
            Errors.TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled"u8);
        }
        return some != 0;
    }

    private static PyObject* Dictionary(PyObject* op)
    {
        PyObject* dict;
        return !Attributes.TryGet(op, "__dict__"u8, &dict) ? null : dict != null ? dict : Refcount.NewRef(Symbols.None);
    }
}
