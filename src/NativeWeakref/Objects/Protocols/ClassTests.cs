using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Protocols;

/// <summary>isinstance() and issubclass(): by the class's own hook, by the MRO, or by <c>__class__</c> and <c>__bases__</c>.</summary>
/// <remarks>All answer 1, 0, or -1 with an error. Foreign code runs in hooks and wherever an attribute is read.</remarks>
internal static unsafe class ClassTests
{
    private const int Yes = 1;
    private const int No = 0;
    private const int Failed = -1;

    /// <summary>Whether an object is an instance of a class or of one of a tuple of them. A NULL is SystemError.</summary>
    internal static int IsInstance(PyObject* instance, PyObject* cls)
    {
        if (instance == null || cls == null)
        {
            return NullArgument.RefuseStatus();
        }
        if ((PyObject*)instance->ob_type == cls)
        {
            return Yes;
        }
        if (cls->ob_type == Symbols.Table.PyType_Type)
        {
            return IsPlainInstance(instance, cls);
        }
        cls = UnionType.Is(cls) ? UnionType.Arguments(cls) : cls;
        if (TupleObjects.IsTuple(cls))
        {
            return AskAny(instance, cls, &IsInstance, " in __instancecheck__"u8);
        }
        int answer = AskHook(cls, instance, "__instancecheck__"u8, " in __instancecheck__"u8, out bool asked);
        return asked ? answer : IsPlainInstance(instance, cls);
    }

    /// <summary>Whether a class derives from another or from one of a tuple of them. A NULL is SystemError.</summary>
    internal static int IsSubclass(PyObject* derived, PyObject* cls)
    {
        if (derived == null || cls == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (cls->ob_type == Symbols.Table.PyType_Type)
        {
            return derived == cls ? Yes : IsPlainSubclass(derived, cls);
        }
        cls = UnionType.Is(cls) ? UnionType.Arguments(cls) : cls;
        if (TupleObjects.IsTuple(cls))
        {
            return AskAny(derived, cls, &IsSubclass, " in __subclasscheck__"u8);
        }
        int answer = AskHook(cls, derived, "__subclasscheck__"u8, " in __subclasscheck__"u8, out bool asked);
        return asked ? answer : IsPlainSubclass(derived, cls);
    }

    private static int AskAny(
        PyObject* op, PyObject* tuple, delegate*<PyObject*, PyObject*, int> question, ReadOnlySpan<byte> where)
    {
        if (!RecursionGuard.Enter(where))
        {
            return Failed;
        }
        int answer = No;
        nint count = TupleObjects.Size(tuple);
        for (nint i = 0; i < count && answer == No; i++)
        {
            answer = question(op, TupleObjects.Items(tuple)[i]);
        }
        RecursionGuard.Leave();
        return answer;
    }

    private static int AskHook(
        PyObject* cls, PyObject* op, ReadOnlySpan<byte> hook, ReadOnlySpan<byte> where, out bool asked)
    {
        PyObject* method = SpecialMethod.Find(cls, hook);
        asked = method != null || Errors.Occurred();
        if (method == null)
        {
            return Failed;
        }
        PyObject* result = null;
        if (RecursionGuard.Enter(where))
        {
            result = Calls.OneArg(method, op);
            RecursionGuard.Leave();
        }
        Refcount.DecRef(method);
        if (result == null)
        {
            return Failed;
        }
        int answer = ObjectProtocol.IsTrue(result);
        Refcount.DecRef(result);
        return answer;
    }

    /// <summary>Past the class's hook. An object may claim another class than its type, as proxies do.</summary>
    internal static int IsPlainInstance(PyObject* instance, PyObject* cls)
    {
        bool isType = IsType(cls);
        if (isType && Subtyping.IsInstance(instance, (PyTypeObject*)cls))
        {
            return Yes;
        }
        if (!isType && !CheckClass(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"u8))
        {
            return Failed;
        }
        PyObject* claimed;
        if (!Attributes.TryGet(instance, "__class__"u8, &claimed))
        {
            return Failed;
        }
        if (claimed == null)
        {
            return No;
        }
        int answer = isType ? IsClaimed(instance, claimed, cls) : WalkBases(claimed, cls);
        Refcount.DecRef(claimed);
        return answer;
    }

    private static int IsClaimed(PyObject* instance, PyObject* claimed, PyObject* cls)
        => claimed != (PyObject*)instance->ob_type && IsType(claimed)
            && Subtyping.IsSubtype((PyTypeObject*)claimed, (PyTypeObject*)cls) ? Yes : No;

    /// <summary>Past the class's hook.</summary>
    internal static int IsPlainSubclass(PyObject* derived, PyObject* cls)
    {
        if (IsType(cls) && IsType(derived))
        {
            return Subtyping.IsSubtype((PyTypeObject*)derived, (PyTypeObject*)cls) ? Yes : No;
        }
        return CheckClass(derived, "issubclass() arg 1 must be a class"u8)
            && CheckClass(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"u8)
            ? WalkBases(derived, cls) : Failed;
    }

    // A chain of single bases is followed in the loop, only several bases go deeper.
    private static int WalkBases(PyObject* derived, PyObject* cls)
    {
        PyObject* current = Refcount.NewRef(derived);
        while (current != cls)
        {
            PyObject* bases = BasesOf(current);
            Refcount.DecRef(current);
            if (bases == null)
            {
                return Errors.Occurred() ? Failed : No;
            }
            if (TupleObjects.Size(bases) != 1)
            {
                int answer = AskBases(bases, cls);
                Refcount.DecRef(bases);
                return answer;
            }
            current = Refcount.NewRef(TupleObjects.Items(bases)[0]);
            Refcount.DecRef(bases);
        }
        Refcount.DecRef(current);
        return Yes;
    }

    private static int AskBases(PyObject* bases, PyObject* cls)
    {
        if (TupleObjects.Size(bases) == 0)
        {
            return No;
        }
        if (!RecursionGuard.Enter(" in __issubclass__"u8))
        {
            return Failed;
        }
        int answer = No;
        for (nint i = 0; i < TupleObjects.Size(bases) && answer == No; i++)
        {
            answer = WalkBases(TupleObjects.Items(bases)[i], cls);
        }
        RecursionGuard.Leave();
        return answer;
    }

    // False with TypeError, or with what reading the attribute raised.
    private static bool CheckClass(PyObject* op, ReadOnlySpan<byte> refusal)
    {
        PyObject* bases = BasesOf(op);
        if (bases != null)
        {
            Refcount.DecRef(bases);
            return true;
        }
        if (!Errors.Occurred())
        {
            Errors.TypeError(refusal);
        }
        return false;
    }

    // What counts as a class: it has a tuple __bases__. Owned; NULL without an error where there is none.
    private static PyObject* BasesOf(PyObject* cls)
    {
        if (cls->ob_type == Symbols.Table.PyType_Type)
        {
            return Refcount.XNewRef(((PyTypeObject*)cls)->tp_bases);
        }
        PyObject* bases;
        if (!Attributes.TryGet(cls, "__bases__"u8, &bases) || bases == null || TupleObjects.IsTuple(bases))
        {
            return bases;
        }
        Refcount.DecRef(bases);
        return null;
    }

    /// <summary>Whether an object is a class.</summary>
    internal static bool IsType(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0;
}
