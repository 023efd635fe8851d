# The header alone, in each standard, with all warnings as errors. CMake does
# not know C23 by this name everywhere, so the standard is a plain option.

set(header_warnings -Wall -Wextra -pedantic -Wundef -Werror)

function(add_header_check name source standard)
  add_library(${name} OBJECT variants/${source})
  target_include_directories(${name} PRIVATE ${NATIVEWEAKREF_INCLUDE})
  target_compile_options(${name} PRIVATE ${header_warnings} -std=${standard})
  set_target_properties(
    ${name} PROPERTIES C_STANDARD_REQUIRED OFF CXX_STANDARD_REQUIRED OFF)
  set_property(TARGET ${name} PROPERTY C_STANDARD)
  set_property(TARGET ${name} PROPERTY CXX_STANDARD)
endfunction()

foreach(standard c99 c11 c2x)
  add_header_check(header_${standard} header_alone.c ${standard})
  add_header_check(python_header_${standard} python_header.c ${standard})
  add_header_check(limited_header_${standard} limited_header.c ${standard})
endforeach()
foreach(standard c++98 c++11 c++20)
  string(REPLACE "++" "xx" suffix ${standard})
  add_header_check(header_${suffix} header_alone.cpp ${standard})
endforeach()
