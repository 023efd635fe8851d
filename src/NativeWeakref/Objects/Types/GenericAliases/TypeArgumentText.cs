using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>How a type shows inside the text of an alias or a union: a class by module and name, everything else by its repr.</summary>
internal static unsafe class TypeArgumentText
{
    /// <summary>Appends it; foreign code. Return: false with an error.</summary>
    internal static bool Append(TextBuilder* text, PyObject* op)
    {
        bool isAlias;
        PyObject* name;
        if (!IsAlias(op, &isAlias))
        {
            return false;
        }
        if (isAlias)
        {
            return text->AppendRepr(op);
        }
        if (!Attributes.TryGet(op, "__qualname__"u8, &name))
        {
            return false;
        }
        if (name == null)
        {
            return text->AppendRepr(op);
        }
        bool appended = AppendNamed(text, op, name);
        Refcount.DecRef(name);
        return appended;
    }

    private static bool AppendNamed(TextBuilder* text, PyObject* op, PyObject* name)
    {
        PyObject* module;
        if (!Attributes.TryGet(op, "__module__"u8, &module))
        {
            return false;
        }
        if (module == null || module == Symbols.None)
        {
            return text->AppendRepr(op);
        }
        bool shown = !StringObjects.IsString(module) || !StringObjects.EqualLiteral(module, "builtins"u8);
        PyObject* full = shown ? StringObjects.FromFormat("%S.%S"u8, (nint)module, (nint)name) : ObjectProtocol.Str(name);
        Refcount.DecRef(module);
        bool appended = full != null && text->AppendString(full);
        Refcount.XDecRef(full);
        return appended;
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
