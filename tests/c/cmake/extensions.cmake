# Extension modules as shared libraries, loaded by one program for each. An
# extension is compiled against each library's headers, open and under
# Py_LIMITED_API, and every one of these runs on both libraries.

set(extension_folder ${CMAKE_CURRENT_SOURCE_DIR}/../extensions)
set(extensions observers pmap weakcache wrapper)
set(extension_kinds full abi3)
set(observers_sources observers.c type_kinds.c)
set(pmap_sources pmap.c pmap_mutation.c pmap_nodes.c pmap_node_types.c
                 pmap_views.c type_kinds.c)
set(weakcache_sources weakcache.c weakcache_iterator.c)
set(wrapper_sources wrapper.c type_kinds.c)

# Like an extension of the wild it is linked with no library: the program that
# loads it has one.
function(add_extension name backend kind)
  set(target extension_${backend}_${kind}_${name})
  list(TRANSFORM ${name}_sources PREPEND ${extension_folder}/
       OUTPUT_VARIABLE sources)
  add_library(${target} MODULE ${sources})
  target_include_directories(
    ${target}
    PRIVATE
      $<TARGET_PROPERTY:backend_${backend},INTERFACE_INCLUDE_DIRECTORIES>)
  target_include_directories(
    ${target} SYSTEM
    PRIVATE
      $<TARGET_PROPERTY:backend_${backend},INTERFACE_SYSTEM_INCLUDE_DIRECTORIES>
  )
  target_compile_options(${target} PRIVATE ${warnings})
  if(kind STREQUAL "abi3")
    target_compile_definitions(${target} PRIVATE Py_LIMITED_API=0x030c0000)
  endif()
  set_target_properties(
    ${target}
    PROPERTIES PREFIX "" OUTPUT_NAME ${name} LIBRARY_OUTPUT_DIRECTORY
               ${CMAKE_CURRENT_BINARY_DIR}/extensions/${backend}_${kind})
endfunction()

# What is compiled under Py_LIMITED_API refers to no name outside of it.
function(add_limited_symbols_test name backend)
  set(target extension_${backend}_abi3_${name})
  add_test(
    NAME limited.${target}
    COMMAND
      ${CMAKE_COMMAND} -DFILE=$<TARGET_FILE:${target}> -DNM=${CMAKE_NM}
      -DNAMES=${PROJECT_SOURCE_DIR}/../../src/NativeWeakref/limited-api.txt -P
      ${PROJECT_SOURCE_DIR}/cmake/limited_symbols.cmake)
  set_tests_properties(limited.${target} PROPERTIES LABELS c)
endfunction()

# The program that drives an extension; without EXTENSIONS in the environment it
# loads the open one of its own headers.
function(add_extension_driver name backend)
  set(target ${backend}_extension_${name})
  add_program(${target} ${extension_folder}/drive_${name}.c backend_${backend})
  target_sources(${target} PRIVATE ${extension_folder}/loading.c values.c)
  target_link_libraries(${target} PRIVATE dl)
  target_compile_definitions(
    ${target}
    PRIVATE
      EXTENSION_FOLDER="${CMAKE_CURRENT_BINARY_DIR}/extensions/${backend}_full")
  add_dependencies(${target} extension_${backend}_full_${name})
endfunction()

function(add_extension_test name backend built kind)
  set(test ${backend}.extension_${name}.${built}_${kind})
  set(environment
      EXTENSIONS=${CMAKE_CURRENT_BINARY_DIR}/extensions/${built}_${kind})
  if(backend STREQUAL "ours")
    set(labels "c;ours")
    list(APPEND environment PYTHONHASHSEED=0) # the order of some items
  else()
    set(labels "c;oracle")
    cpython_environment(312 around)
    list(APPEND environment ${around})
  endif()
  add_comparison(${test} ${backend}_extension_${name} extension_${name}
                 "${labels}")
  # The tests of a program write what it prints into one file.
  set_tests_properties(
    ${test} PROPERTIES ENVIRONMENT "${environment}" RESOURCE_LOCK
                                                    ${backend}_extension_${name})
endfunction()

set(extension_backends "")
if(have_ours)
  list(APPEND extension_backends ours)
endif()
if(have_cpython312)
  list(APPEND extension_backends cpython312)
endif()
foreach(name IN LISTS extensions)
  foreach(backend IN LISTS extension_backends)
    foreach(kind IN LISTS extension_kinds)
      add_extension(${name} ${backend} ${kind})
    endforeach()
    add_limited_symbols_test(${name} ${backend})
  endforeach()
  foreach(backend IN LISTS extension_backends)
    add_extension_driver(${name} ${backend})
    foreach(built IN LISTS extension_backends)
      foreach(kind IN LISTS extension_kinds)
        add_extension_test(${name} ${backend} ${built} ${kind})
      endforeach()
    endforeach()
  endforeach()
  if(have_cpython312)
    set_property(GLOBAL APPEND PROPERTY refreshable312 extension_${name})
  endif()
  if(have_ours)
    add_valgrind(extension_${name} ours_extension_${name})
    add_debug_mode(extension_${name} ours_extension_${name})
  endif()
endforeach()
