using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>How a module prints: its name, and where it came from as its spec says, else its file or loader.</summary>
/// <remarks>Foreign code runs wherever an attribute is read or shown: modules, specs and loaders may be of any type.</remarks>
internal static unsafe class ModuleRepr
{
    /// <summary>Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Of(PyObject* module)
    {
        PyObject* spec;
        if (!Attributes.TryGet(module, "__spec__"u8, &spec))
        {
            return null;
        }
        int told = spec == null ? 0 : ObjectProtocol.IsTrue(spec);
        PyObject* text = told < 0 ? null : told > 0 ? FromSpec(spec) : FromModule(module);
        Refcount.XDecRef(spec);
        return text;
    }

    private static PyObject* FromSpec(PyObject* spec)
    {
        PyObject* name = NameOf(spec);
        PyObject* origin = name == null ? null : Read(spec, "origin"u8);
        PyObject* text = origin == null ? null
            : origin == Symbols.None ? FromLoader(name, spec)
            : FromOrigin(name, origin, spec);
        Refcount.XDecRef(name);
        Refcount.XDecRef(origin);
        return text;
    }

    private static PyObject* NameOf(PyObject* spec)
    {
        PyObject* name = Read(spec, "name"u8);
        if (name == Symbols.None)
        {
            Refcount.Replace(&name, StringObjects.FromLiteral("?"u8));
        }
        return name;
    }

    private static PyObject* FromLoader(PyObject* name, PyObject* spec)
    {
        PyObject* loader = Read(spec, "loader"u8);
        PyObject* text = loader == null ? null : Format(name, loader == Symbols.None ? null : loader);
        Refcount.XDecRef(loader);
        return text;
    }

    private static PyObject* FromOrigin(PyObject* name, PyObject* origin, PyObject* spec)
    {
        PyObject* located = Read(spec, "has_location"u8);
        int isFile = located == null ? -1 : ObjectProtocol.IsTrue(located);
        Refcount.XDecRef(located);
        return isFile < 0 ? null : isFile > 0
            ? StringObjects.FromFormat("<module %R from %R>"u8, (nint)name, (nint)origin) : FromPlace(spec, origin);
    }

    // The only form that shows None for a name that is missing.
    private static PyObject* FromPlace(PyObject* spec, PyObject* origin)
    {
        PyObject* name = Read(spec, "name"u8);
        PyObject* text = name == null ? null : StringObjects.FromFormat("<module %R (%S)>"u8, (nint)name, (nint)origin);
        Refcount.XDecRef(name);
        return text;
    }

    private static PyObject* FromModule(PyObject* module)
    {
        PyObject* name;
        PyObject* file = null;
        PyObject* loader = null;
        PyObject* text = null;
        if (Attributes.TryGet(module, "__name__"u8, &name) && Attributes.TryGet(module, "__file__"u8, &file)
            && Attributes.TryGet(module, "__loader__"u8, &loader))
        {
            name = name == null ? StringObjects.FromLiteral("?"u8) : name;
            text = name == null ? null
                : file != null ? StringObjects.FromFormat("<module %R from %R>"u8, (nint)name, (nint)file)
                : Format(name, loader == Symbols.None ? null : loader);
        }
        Refcount.XDecRef(name);
        Refcount.XDecRef(file);
        Refcount.XDecRef(loader);
        return text;
    }

    private static PyObject* Format(PyObject* name, PyObject* loader) => loader == null
        ? StringObjects.FromFormat("<module %R>"u8, (nint)name)
        : StringObjects.FromFormat("<module %R (%R)>"u8, (nint)name, (nint)loader);

    private static PyObject* Read(PyObject* spec, ReadOnlySpan<byte> name) => Attributes.GetString(spec, CString.Of(name));
}
