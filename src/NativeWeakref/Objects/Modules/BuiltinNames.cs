using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>What the module <c>builtins</c> has under a name, for the runtime itself. The program may have put something else there.</summary>
internal static unsafe class BuiltinNames
{
    /// <summary>Return: owned; NULL with AttributeError where there is nothing, or with another error. Foreign code.</summary>
    internal static PyObject* Find(ReadOnlySpan<byte> name)
    {
        PyObject* modules = ModuleTable.Dict();
        PyObject* module = modules == null ? null : ModuleObjects.Find(modules, "builtins"u8);
        PyObject* content = module != null && ModuleObjects.IsModule(module) ? ((ModuleObject*)module)->Dict : null;
        PyObject* found = content == null ? null : Refcount.XNewRef(ModuleObjects.Find(content, name));
        if (found == null && !Errors.Occurred())
        {
            PyObject* key = StringObjects.InternLiteral(name);
            if (key != null)
            {
                ErrorCreation.SetObject(*Symbols.Table.PyExc_AttributeError, key);
                Refcount.DecRef(key);
            }
        }
        return found;
    }
}
