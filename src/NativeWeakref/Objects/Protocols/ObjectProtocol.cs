using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What every object can be asked: text, hash, truth.</summary>
internal static unsafe class ObjectProtocol
{
    /// <summary>The text that represents an object; NULL gives "&lt;NULL&gt;". Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Repr(PyObject* op)
    {
        if (op == null)
        {
            return StringObjects.FromLiteral("<NULL>"u8);
        }
        if (op->ob_type->tp_repr == null)
        {
            return StringObjects.FromFormat("<%s object at %p>"u8, (nint)op->ob_type->tp_name, (nint)op);
        }
        if (!RecursionGuard.Enter(" while getting the repr of an object"u8))
        {
            return null;
        }
        PyObject* text = op->ob_type->tp_repr(op); // foreign code
        RecursionGuard.Leave();
        if (text == null || StringObjects.IsString(text))
        {
            return text;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "__repr__ returned non-string (type %.200s)"u8, (nint)text->ob_type->tp_name);
        Refcount.DecRef(text);
        return null;
    }

    /// <summary>The text of an object; NULL gives "&lt;NULL&gt;". Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Str(PyObject* op)
    {
        if (op == null)
        {
            return StringObjects.FromLiteral("<NULL>"u8);
        }
        if (StringObjects.IsExactString(op))
        {
            return Refcount.NewRef(op);
        }
        if (op->ob_type->tp_str == null)
        {
            return Repr(op);
        }
        if (!RecursionGuard.Enter(" while getting the str of an object"u8))
        {
            return null;
        }
        PyObject* text = op->ob_type->tp_str(op); // foreign code
        RecursionGuard.Leave();
        if (text == null || StringObjects.IsString(text))
        {
            return text;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "__str__ returned non-string (type %.200s)"u8, (nint)text->ob_type->tp_name);
        Refcount.DecRef(text);
        return null;
    }

    /// <summary>As <see cref="Repr"/> with escapes for all that is not ASCII.</summary>
    internal static PyObject* Ascii(PyObject* op) => StringRepr.AsciiOf(op); // foreign code

    /// <summary>The type of an object. Return: owned; NULL with SystemError for NULL.</summary>
    internal static PyObject* TypeOf(PyObject* op)
        => op == null ? NullArgument.Refuse() : Refcount.NewRef((PyObject*)op->ob_type);

    /// <summary>The hash, never -1; -1 with TypeError where the type has none, or with what its code raised.</summary>
    internal static nint Hash(PyObject* op)
        => op == null || op->ob_type->tp_hash == null ? HashOfUnready(op) : ForeignCalls.Number(op, op->ob_type->tp_hash); // foreign code

    // NULL; or a static type that was never readied: its base may have the slot.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint HashOfUnready(PyObject* op)
    {
        if (op == null)
        {
            return NullArgument.RefuseStatus();
        }
        if ((op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0)
        {
            if (TypeReady.Ready(op->ob_type) < 0)
            {
                return -1;
            }
            if (op->ob_type->tp_hash != null)
            {
                return op->ob_type->tp_hash(op); // foreign code
            }
        }
        return HashNotImplemented(op);
    }

    /// <summary>-1 with TypeError: the hash of a type that has none.</summary>
    internal static nint HashNotImplemented(PyObject* op)
    {
        if (NullArgument.IsMissing(op))
        {
            return -1;
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "unhashable type: '%.200s'"u8, (nint)op->ob_type->tp_name);
        return -1;
    }

    /// <summary>1 true, 0 false, -1 with an error.</summary>
    internal static int IsTrue(PyObject* op)
    {
        if (op == Symbols.True)
        {
            return 1;
        }
        if (op == Symbols.False || op == Symbols.None)
        {
            return 0;
        }
        if (op == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyTypeObject* type = op->ob_type;
        nint answer = 1;
        if (type->tp_as_number != null && type->tp_as_number->nb_bool != null)
        {
            answer = type->tp_as_number->nb_bool(op); // foreign code, as below
        }
        else if (type->tp_as_mapping != null && type->tp_as_mapping->mp_length != null)
        {
            answer = type->tp_as_mapping->mp_length(op);
        }
        else if (type->tp_as_sequence != null && type->tp_as_sequence->sq_length != null)
        {
            answer = type->tp_as_sequence->sq_length(op);
        }
        return answer > 0 ? 1 : (int)answer;
    }

    /// <summary>1 false, 0 true, -1 with an error.</summary>
    internal static int Not(PyObject* op)
    {
        int truth = IsTrue(op);
        return truth < 0 ? truth : truth ^ 1;
    }
}
