using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Reading and writing attributes.</summary>
internal static unsafe class Attributes
{
    // The usual case needs no frame: an instance's own attribute. All others are calls in tail position.

    /// <summary>Return: owned, or NULL with AttributeError, which knows what was looked for, or what the object's code raised.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Get(PyObject* op, PyObject* name)
    {
        if (op != null && name != null && op->ob_type->tp_getattro == GenericGetAttrAddress.Value)
        {
            PyDictObject* dict = OwnAttributes.DictOf(op, name);
            if (dict != null)
            {
                DictEntry* entry = OwnAttributes.Find(dict, name);
                if (entry != null)
                {
                    return Refcount.NewRef(entry->Value);
                }
            }
        }
        return GetAny(op, name);
    }

    /// <summary>Sets an attribute, or deletes it where the value is NULL. Return: 0, or -1 with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Set(PyObject* op, PyObject* name, PyObject* value)
    {
        if (op != null && name != null && value != null && op->ob_type->tp_setattro == GenericSetAttrAddress.Value)
        {
            PyDictObject* dict = OwnAttributes.DictOf(op, name);
            if (dict != null)
            {
                DictEntry* entry = OwnAttributes.Find(dict, name);
                PyObject* old;
                if (entry != null && DictChange.TryReplace(dict, entry, value, &old))
                {
                    return GiveUp(old);
                }
            }
        }
        return SetAny(op, name, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* GetAny(PyObject* op, PyObject* name)
    {
        if (op != null && name != null)
        {
            delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> read = op->ob_type->tp_getattro;
            if (read != GenericGetAttrAddress.Value && read != null && StringObjects.IsString(name))
            {
                PyObject* value = ForeignCalls.Two(op, name, read); // foreign code
                return value != null ? value : AttributeErrorContext.Add(op, name);
            }
        }
        return GetWithoutSlot(op, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* GetWithoutSlot(PyObject* op, PyObject* name)
        => op == null || name == null ? NullArgument.Refuse()
            : op->ob_type->tp_getattro == GenericGetAttrAddress.Value ? GenericAttributes.GetInContext(op, name)
            : GetByText(op, name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SetAny(PyObject* op, PyObject* name, PyObject* value)
    {
        if (op == null || name == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyTypeObject* type = op->ob_type;
        return type->tp_setattro != null && StringObjects.IsString(name)
            ? ForeignCalls.Store(op, name, value, type->tp_setattro) : SetByText(op, name, value); // foreign code
    }

    // Return: 0. What was replaced is given up when all else is done.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int GiveUp(PyObject* old)
    {
        Refcount.DecRef(old); // foreign code
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* GetByText(PyObject* op, PyObject* name)
    {
        PyTypeObject* type = op->ob_type;
        if (!StringObjects.IsString(name))
        {
            return GenericAttributes.RefuseName(name);
        }
        if (type->tp_getattr == null)
        {
            return GenericAttributes.NotFound(op, name);
        }
        byte* text = StringObjects.Utf8(name);
        PyObject* value = text == null ? null : type->tp_getattr(op, text); // foreign code
        return value != null ? value : AttributeErrorContext.Add(op, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SetByText(PyObject* op, PyObject* name, PyObject* value)
    {
        PyTypeObject* type = op->ob_type;
        if (!StringObjects.IsString(name))
        {
            GenericAttributes.RefuseName(name);
            return -1;
        }
        if (type->tp_setattr != null)
        {
            byte* text = StringObjects.Utf8(name);
            return text == null ? -1 : type->tp_setattr(op, text, value); // foreign code
        }
        ReadOnlySpan<byte> message = type->tp_getattr == null && type->tp_getattro == null
            ? "'%.100s' object has no attributes (%s .%U)"u8 : "'%.100s' object has only read-only attributes (%s .%U)"u8;
        ReadOnlySpan<byte> action = value == null ? "del"u8 : "assign to"u8;
        Errors.Format(*Symbols.Table.PyExc_TypeError, message, (nint)type->tp_name, (nint)CString.Of(action), (nint)name);
        return -1;
    }

    /// <summary>As <see cref="Get"/> by a C string.</summary>
    internal static PyObject* GetString(PyObject* op, byte* name)
    {
        if (name == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* key = StringObjects.FromUtf8(name);
        if (key == null)
        {
            return null;
        }
        StringObjects.Intern(&key);
        PyObject* value = Get(op, key);
        Refcount.DecRef(key);
        return value;
    }

    /// <summary>
    /// Reads an attribute that may be missing. Return: false with an error; else the place holds the owned value, or NULL where
    /// there is none.
    /// </summary>
    internal static bool TryGet(PyObject* op, ReadOnlySpan<byte> name, PyObject** value)
    {
        *value = null;
        PyObject* key = StringObjects.InternLiteral(name);
        if (key == null)
        {
            return false;
        }
        bool read = TryGet(op, key, value);
        Refcount.DecRef(key);
        return read;
    }

    /// <summary>As the other form, by a str.</summary>
    internal static bool TryGet(PyObject* op, PyObject* name, PyObject** value)
    {
        *value = GetQuietly(op, name); // foreign code
        if (*value != null || !Errors.Occurred())
        {
            return true;
        }
        if (!Errors.Matches(*Symbols.Table.PyExc_AttributeError))
        {
            return false;
        }
        Errors.Clear();
        return true;
    }

    // As Get; but what has the usual way to read attributes makes no AttributeError, which would only be thrown away.
    private static PyObject* GetQuietly(PyObject* op, PyObject* name)
    {
        if (op == null || name == null || !StringObjects.IsString(name))
        {
            return Get(op, name);
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> read = op->ob_type->tp_getattro;
        return read == GenericGetAttrAddress.Value ? GenericAttributes.TryGet(op, name)
            : read == Symbols.Table.PyType_Type->tp_getattro ? TypeAttributes.TryGet((PyTypeObject*)op, name) : Get(op, name);
    }

    /// <summary>As <see cref="TryGet(PyObject*, PyObject*, PyObject**)"/> for C. Return: 1, 0 where it is missing, -1 with an error.</summary>
    internal static int Lookup(PyObject* op, PyObject* name, PyObject** value)
        => NullArgument.IsMissing(value) ? -1 : !TryGet(op, name, value) ? -1 : *value == null ? 0 : 1;

    /// <summary>As <see cref="Set"/> by a C string.</summary>
    internal static int SetString(PyObject* op, byte* name, PyObject* value)
    {
        if (name == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyObject* key = StringObjects.FromUtf8(name);
        if (key == null)
        {
            return -1;
        }
        StringObjects.Intern(&key);
        int result = Set(op, key, value);
        Refcount.DecRef(key);
        return result;
    }

    /// <summary>1 if the attribute can be read, else 0: every error is taken for "no".</summary>
    internal static int Has(PyObject* op, PyObject* name) => Found(GetQuietly(op, name));

    /// <summary>As <see cref="Has"/> by a C string.</summary>
    internal static int HasString(PyObject* op, byte* name) => Found(GetString(op, name));

    private static int Found(PyObject* value)
    {
        if (value == null)
        {
            Errors.Clear();
            return 0;
        }
        Refcount.DecRef(value);
        return 1;
    }
}
