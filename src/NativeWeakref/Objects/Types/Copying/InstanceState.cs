using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Copying;

/// <summary>What makes up an object beyond its type: its dictionary, and the values of its slots.</summary>
/// <remarks>
/// All of this runs foreign code. Results are owned; NULL with an error. Where a copy needs the state, it must be all there is: an object
/// with fields that neither the dictionary nor a slot shows is refused.
/// </remarks>
internal static unsafe class InstanceState
{
    /// <summary>What the object's <c>__getstate__</c> gives. Input: whether the state must be all there is.</summary>
    internal static PyObject* Ask(PyObject* op, bool complete)
    {
        PyObject* method = Attributes.GetString(op, CString.Of("__getstate__"u8));
        if (method == null)
        {
            return null;
        }
        bool usual = method->ob_type == Symbols.Table.PyCFunction_Type && ((PyCFunctionObject*)method)->m_self == op
            && CFunctions.GetFunction(method) == ObjectMethods.GetStatePointer;
        PyObject* state = usual ? Of(op, complete) : Calls.NoArgs(method);
        Refcount.DecRef(method);
        return state;
    }

    /// <summary>As <see cref="Ask"/> for C: a NULL is SystemError.</summary>
    internal static PyObject* AskAny(PyObject* op) => op == null ? NullArgument.Refuse() : Ask(op, complete: false);

    /// <summary>The usual state: None, the dictionary, or a pair of that and a dict of slots.</summary>
    internal static PyObject* Of(PyObject* op, bool complete)
    {
        if (complete && op->ob_type->tp_itemsize != 0)
        {
            return UnsupportedType.Refuse(op, "cannot pickle %.200s objects"u8);
        }
        PyObject** place = InstanceDict.Place(op);
        bool hasDict = place != null && *place != null && DictObjects.Count(*place) != 0;
        PyObject* state = Refcount.NewRef(hasDict ? *place : Symbols.None);
        PyObject* names = SlotNames.Of(op->ob_type);
        PyObject* slots = names == null ? null
            : complete && HasHiddenFields(op->ob_type, names) ? UnsupportedType.Refuse(op, "cannot pickle '%.200s' object"u8)
            : SlotValues(op, names);
        Refcount.XDecRef(names);
        PyObject* made = slots == null ? null
            : DictObjects.Count(slots) == 0 ? Refcount.NewRef(state) : TupleObjects.Pack(state, slots);
        Refcount.XDecRef(slots);
        Refcount.DecRef(state);
        return made;
    }

    // Whether an instance is larger than object, dictionary, weak list and slots make it.
    private static bool HasHiddenFields(PyTypeObject* type, PyObject* names)
    {
        nint fields = names == Symbols.None ? 0 : ListObjects.Size(names);
        fields += type->tp_dictoffset != 0 && (type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) == 0 ? 1 : 0;
        fields += type->tp_weaklistoffset > 0 ? 1 : 0;
        return type->tp_basicsize > sizeof(PyObject) + (fields * sizeof(PyObject*));
    }

    // Slots without a value are left out.
    private static PyObject* SlotValues(PyObject* op, PyObject* names)
    {
        PyObject* values = DictObjects.New();
        nint count = names == Symbols.None ? 0 : ListObjects.Size(names);
        for (nint i = 0; values != null && i < count; i++)
        {
            PyObject* name = Refcount.NewRef(ListObjects.Items(names)[i]);
            PyObject* value;
            bool stored = Attributes.TryGet(op, name, &value) && (value == null || DictObjects.Set(values, name, value) == 0);
            Refcount.XDecRef(value);
            Refcount.DecRef(name);
            if (stored && ListObjects.Size(names) != count)
            {
                Errors.Raise(*Symbols.Table.PyExc_RuntimeError, "__slotsname__ changed size during iteration"u8);
                stored = false;
            }
            if (!stored)
            {
                Refcount.Clear(&values);
            }
        }
        return values;
    }
}
