using System;

namespace NativeWeakref.Tests.Shape.Planted;

/// <summary>One forbidden instruction per method, and some that look alike and are allowed.</summary>
internal static class ManagedCode
{
    public static object NewObject() => new();

    public static int[] NewArray(int length) => new int[length];

    public static object Box(int value) => value;

    public static string Text() => "text";

    public static void Throw() => throw null!;

    public static string CallVirtually(Version version) => version.ToString();

    public static Type Token() => typeof(int);

    public static object Index(object[] array) => array[0];

    public static int Checked(int left, int right) => checked(left + right);

    public static decimal NewValue(int value) => new(value);

    public static ReadOnlySpan<byte> Constant() => "text"u8;

    // The compiler writes ldtoken for it.
    public static ReadOnlySpan<int> ConstantNumbers() => [1, 2, 3];
}
