# One program in every way to reach the library: C99 to C++20, PIE and non-PIE,
# linked and loaded by name.

set(library_file ${NATIVEWEAKREF_LIB}/libnativeweakref.so)
set(variant_warnings -Wall -Wextra -Werror)

function(add_variant name source standard how)
  add_executable(${name} variants/${source})
  target_include_directories(
    ${name} PRIVATE ${NATIVEWEAKREF_INCLUDE} variants)
  target_compile_options(
    ${name} PRIVATE ${variant_warnings} -std=${standard})
  target_compile_definitions(${name} PRIVATE _POSIX_C_SOURCE=200809L)
  set_property(TARGET ${name} PROPERTY C_STANDARD)
  set_property(TARGET ${name} PROPERTY CXX_STANDARD)
  if(how STREQUAL "loaded")
    target_compile_definitions(
      ${name} PRIVATE LOADED_LIBRARY="${library_file}")
    target_link_libraries(${name} PRIVATE ${CMAKE_DL_LIBS})
  elseif(how STREQUAL "pie")
    target_compile_options(${name} PRIVATE -fPIE)
    target_link_libraries(${name} PRIVATE ${library_file} -pie)
  else()
    target_compile_options(${name} PRIVATE -fno-pie)
    target_link_libraries(${name} PRIVATE ${library_file} -no-pie)
  endif()
  target_link_libraries(${name} PRIVATE m)
  add_test(NAME ours.${name} COMMAND ${name})
  set_tests_properties(ours.${name} PROPERTIES LABELS "c;ours" TIMEOUT 60)
endfunction()

add_library(planted_environment MODULE variants/planted_environment.c)
target_compile_options(planted_environment PRIVATE ${variant_warnings})

foreach(how pie nopie loaded)
  foreach(standard c99 c11)
    add_variant(
      link_variant_${standard}_${how} link_variant.c ${standard} ${how})
  endforeach()
  foreach(standard c++11 c++20)
    string(REPLACE "++" "xx" suffix ${standard})
    add_variant(
      link_variant_${suffix}_${how} link_variant.cpp ${standard} ${how})
  endforeach()
  add_variant(process_untouched_${how} process_untouched.c c11 ${how})
  add_variant(hosts_${how} hosts.c c11 ${how})
  add_variant(rights_${how} rights.c c11 ${how})
  target_compile_definitions(
    rights_${how}
    PRIVATE PLANTED_ENVIRONMENT="$<TARGET_FILE:planted_environment>")
  add_dependencies(rights_${how} planted_environment)
  set_tests_properties(ours.rights_${how} PROPERTIES SKIP_RETURN_CODE 77)
  add_valgrind(link_variant_c11_${how} link_variant_c11_${how})
endforeach()

# In one process with a CPython.
if(have_cpython312)
  add_executable(beside_python variants/beside_python.c)
  target_compile_options(beside_python PRIVATE ${variant_warnings})
  target_compile_definitions(beside_python PRIVATE _GNU_SOURCE)
  target_link_libraries(beside_python PRIVATE ${CMAKE_DL_LIBS})
  add_test(
    NAME ours.beside_python
    COMMAND beside_python ${PYTHON312_PREFIX}/lib/libpython3.12.so
            ${library_file})
  cpython_environment(312 environment)
  set_tests_properties(
    ours.beside_python PROPERTIES LABELS "c;ours" TIMEOUT 60 ENVIRONMENT
                                  "${environment}")
endif()
