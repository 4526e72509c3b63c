@echo off
rem Starts Shilu on Windows, as ./shilu does elsewhere: builds it when there is none, unpacks it, makes the start-up cache,
rem and runs the command. Reviewed, NOT RUN: no Windows machine was at hand. Differences: only a missing jar is built (after
rem changing a source, delete target\shilu.jar), and two first starts at once are not kept apart.
setlocal EnableExtensions
chcp 65001 >nul
set "ROOT=%~dp0"
set "JDK="
call :jdk "%JAVA_HOME%"
if not defined JDK call :jdk "%JDK25_HOME%"
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%USERPROFILE%\.jdks") do (
  if not defined JDK for /d %%D in ("%%~P\*25*") do if not defined JDK call :jdk "%%~D"
)
if not defined JDK (
  echo JDK 25 or newer not found. Install one, for example Temurin 25, or set JAVA_HOME to it. 1>&2
  echo 未找到 JDK 25。请安装（例如 Temurin 25），或将 JAVA_HOME 指向它。 1>&2
  exit /b 2
)
set "JAVA_HOME=%JDK%"
set "APP=%ROOT%target\run\windows"
set "FLAGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr"
set "FLAGS=%FLAGS% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true"

if not exist "%ROOT%target\shilu.jar" (
  echo Building, the first time takes a few minutes ... 正在构建 1>&2
  call "%ROOT%mvnw.cmd" -f "%ROOT%pom.xml" -q -B -Pquick -Dmaven.test.skip=true package 1>&2
  if errorlevel 1 (
    echo The build failed, see above. 构建失败，原因见上。 1>&2
    exit /b 1
  )
  if exist "%APP%" rmdir /s /q "%APP%"
)
if not exist "%APP%\ready" (
  echo Preparing for quick starts ... 正在为快速启动做准备 1>&2
  if exist "%APP%" rmdir /s /q "%APP%"
  "%JAVA_HOME%\bin\java.exe" -Djarmode=tools -jar "%ROOT%target\shilu.jar" extract --destination "%APP%" >nul
  if errorlevel 1 exit /b 1
  call :train
  echo made> "%APP%\ready"
)
set "CACHE="
if exist "%APP%\shilu.aot" set CACHE="-XX:AOTCache=%APP%\shilu.aot"
set "MEMORY=-Xmx768m"
if "%~1"=="serve" set "MEMORY=-Xmx256m"
"%JAVA_HOME%\bin\java.exe" %FLAGS% %MEMORY% %CACHE% %SHILU_JAVA_OPTS% -jar "%APP%\shilu.jar" %*
exit /b %ERRORLEVEL%

:train
setlocal
set "SHILU_HOME=%TEMP%\shilu-warm-up-%RANDOM%"
set "SHILU_PORT=0"
"%JAVA_HOME%\bin\java.exe" %FLAGS% -Xmx768m "-XX:AOTCacheOutput=%APP%\shilu.aot" -jar "%APP%\shilu.jar" warm-up >nul 2>&1
if exist "%SHILU_HOME%" rmdir /s /q "%SHILU_HOME%"
if not exist "%APP%\shilu.aot" echo No start-up cache could be made; starts take longer. 未能生成启动缓存，启动较慢。 1>&2
endlocal
exit /b 0

:jdk
rem Takes the folder when its release file names Java 25 or newer.
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M GEQ 25 set "JDK=%~1"
)
exit /b 0
