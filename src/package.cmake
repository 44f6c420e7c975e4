# What is installed, and where: the command, both libraries, the public
# headers, the manual pages, and what pkg-config and CMake want to know.
include(CMakePackageConfigHelpers)

install(TARGETS dateline_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS dateline EXPORT dateline
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS dateline_static ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/dateline DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.h")

file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.[1-8] ${CMAKE_CURRENT_SOURCE_DIR}/*/*.[1-8])
foreach(page IN LISTS pages)
  string(REGEX REPLACE ".*\\." "" section ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()

install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md
        ${PROJECT_SOURCE_DIR}/fonts/OFL.txt ${PROJECT_SOURCE_DIR}/src/nlp/en/MODEL.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})

# dateline.pc finds its prefix from where it lies, unless the library folder is
# an absolute path. No public header needs another library's, so those are told
# to static linkers alone, and by name.
set(DTL_PC_LIBDIR "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
set(DTL_PC_INCLUDEDIR "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(DTL_PC_PREFIX "${CMAKE_INSTALL_PREFIX}")
  set(DTL_PC_LIBDIR "${CMAKE_INSTALL_LIBDIR}")
  set(DTL_PC_INCLUDEDIR "${CMAKE_INSTALL_FULL_INCLUDEDIR}")
else()
  file(RELATIVE_PATH up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
  string(REGEX REPLACE "/$" "" up "${up}")
  set(DTL_PC_PREFIX "\${pcfiledir}/${up}")
endif()
set(private_libraries)
foreach(library IN LISTS libraries)
  string(MAKE_C_IDENTIFIER ${library} id)
  list(APPEND private_libraries ${${id}_LDFLAGS})
endforeach()
list(REMOVE_DUPLICATES private_libraries)
list(JOIN private_libraries " " DTL_PC_PRIVATE)
configure_file(dateline.pc.in ${CMAKE_CURRENT_BINARY_DIR}/dateline.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/dateline.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/dateline)
configure_package_config_file(dateline-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/dateline-config.cmake
                              INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/dateline-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/dateline-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/dateline-config-version.cmake DESTINATION ${config_folder})
install(EXPORT dateline FILE dateline-targets.cmake NAMESPACE dateline:: DESTINATION ${config_folder})
