using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The text of a generic alias: "module.Class[int, module.Other]".</summary>
internal static unsafe class GenericAliasRepr
{
    /// <summary>Input: the class and a tuple of its arguments. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Of(PyObject* origin, PyObject* args)
    {
        PyObject* text = Item(origin);
        nint count = TupleObjects.Size(args);
        if (count == 0)
        {
            return Append(text, "%U[()]"u8, Refcount.NewRef(Symbols.None));
        }
        text = Append(text, "%U["u8, Refcount.NewRef(Symbols.None));
        for (nint i = 0; i < count && text != null; i++)
        {
            text = Append(text, i == 0 ? "%U%U"u8 : "%U, %U"u8, Item(TupleObjects.Items(args)[i]));
        }
        return Append(text, "%U]"u8, Refcount.NewRef(Symbols.None));
    }

    // Takes over both; either may be NULL with an error set.
    private static PyObject* Append(PyObject* text, System.ReadOnlySpan<byte> format, PyObject* item)
    {
        PyObject* longer = text == null || item == null ? null : StringObjects.FromFormat(format, (nint)text, (nint)item);
        Refcount.XDecRef(text);
        Refcount.XDecRef(item);
        return longer;
    }

    // A class shows as its module and name, another alias and everything without these as its repr.
    private static PyObject* Item(PyObject* op)
    {
        if (op == Symbols.Table._Py_EllipsisObject)
        {
            return StringObjects.FromLiteral("..."u8);
        }
        bool isAlias;
        if (!IsAlias(op, &isAlias))
        {
            return null;
        }
        if (isAlias)
        {
            return ObjectProtocol.Repr(op);
        }
        PyObject* name;
        if (!Attributes.TryGet(op, "__qualname__"u8, &name))
        {
            return null;
        }
        if (name == null)
        {
            return ObjectProtocol.Repr(op);
        }
        PyObject* text = WithModule(op, name);
        Refcount.DecRef(name);
        return text;
    }

    private static PyObject* WithModule(PyObject* op, PyObject* name)
    {
        PyObject* module;
        if (!Attributes.TryGet(op, "__module__"u8, &module))
        {
            return null;
        }
        if (module == null)
        {
            return ObjectProtocol.Repr(op);
        }
        PyObject* text = module == Symbols.None ? ObjectProtocol.Repr(op)
            : StringObjects.IsString(module) && StringObjects.EqualLiteral(module, "builtins"u8) ? ObjectProtocol.Str(name)
            : StringObjects.FromFormat("%S.%S"u8, (nint)module, (nint)name);
        Refcount.DecRef(module);
        return text;
    }

    // Something with __origin__ and __args__. Return: false with an error.
    private static bool IsAlias(PyObject* op, bool* answer)
    {
        PyObject* origin;
        PyObject* args;
        *answer = false;
        if (!Attributes.TryGet(op, "__origin__"u8, &origin))
        {
            return false;
        }
        if (origin == null)
        {
            return true;
        }
        bool asked = Attributes.TryGet(op, "__args__"u8, &args);
        *answer = asked && args != null;
        Refcount.DecRef(origin);
        Refcount.XDecRef(args);
        return asked;
    }
}
