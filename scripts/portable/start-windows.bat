@echo off
rem Double-click this file. It needs Python 3: https://www.python.org/downloads/
cd /d "%~dp0"
where py >nul 2>nul && (
  py -3 serve.py
  goto end
)
python --version >nul 2>nul && (
  python serve.py
  goto end
)
echo Python 3 is not on this computer. Ask the staff, or get it from python.org.
:end
pause
